import { i18n } from '#i18n';
import type { Voice } from '../../utils/voices.ts';

const GENDERS: ReadonlyMap<string, () => string> = new Map([
  ['female', () => i18n.t('voice.female')],
  ['male', () => i18n.t('voice.male')],
]);

/** What tells voices of the same name apart: "English · Female". */
export function aboutVoice({ language, gender }: Voice): string {
  const spoken = GENDERS.get(gender.toLowerCase())?.() ?? (gender === 'unknown' ? '' : gender);
  return [language, spoken].filter(Boolean).join(' · ');
}
