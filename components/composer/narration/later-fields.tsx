import { later } from '../../hooks/later.tsx';

/** Of no use before the voices are read: they come right after the first look. */

export const VoiceField = later(
  async () => (await import('../../parts/voice/voice-field.tsx')).VoiceField,
  ({ label, value }) => (
    <div class="field" aria-busy="true">
      <span class="field__label">{label}</span>
      <div class="input">{value?.name}</div>
    </div>
  ),
);

export const ScriptTools = later(async () => (await import('./script-tools.tsx')).ScriptTools);
