import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { chosenVoice, settingsFor } from '../../../utils/core/draft/voice-settings.ts';
import type { Voices } from '../../hooks/use-voices.ts';
import { lazy } from '../../parts/lazy.tsx';
import { ChevronIcon, SlidersIcon } from '../../parts/more-icons.tsx';
import type { DraftEdit } from '../use-draft-editor.ts';

/** Lazy: it is of no use until the voices are loaded, right after the first paint. */
const VoiceField = lazy(
  async () => (await import('../../parts/voice/voice-field.tsx')).VoiceField,
  ({ label, value }) => (
    <div class="voice-row-later" aria-busy="true" dir="auto">
      {value?.name ?? label}
    </div>
  ),
);

/** Whoever opened this page wants the same words in another voice; the drafts after that are none of theirs. */
let wantsVoice = new URLSearchParams(location.search).get('choose') === 'voice';
const isVoiceWanted = () => {
  const wanted = wantsVoice;
  wantsVoice = false;
  return wanted;
};

interface VoiceRowProps {
  readonly draft: Draft;
  readonly catalog: Voices;
  readonly hasKey: boolean;
  readonly problem: string | undefined;
  /** Opens how the voice speaks. */
  readonly onSpeech: () => void;
  readonly onEdit: (changes: DraftEdit) => void;
}

/** The voice and how it speaks, or the way to get voices. */
export function VoiceRow({ draft, catalog, hasKey, problem, onSpeech, onEdit }: VoiceRowProps) {
  if (!hasKey) {
    return (
      <a class="voice-row-later" href="/options.html#key" target="_blank" rel="noopener">
        {i18n.t('optionPages.connectForVoices')}
        <ChevronIcon size={16} />
      </a>
    );
  }
  const settings = i18n.t('optionPages.speechSettings');
  const gear = draft.voice && (
    <button
      type="button"
      class={`button button--icon voice__settings ${draft.voiceSettings ? 'voice__settings--set' : ''}`}
      aria-label={settings}
      data-tip={settings}
      onClick={onSpeech}
    >
      <SlidersIcon />
    </button>
  );
  return (
    <VoiceField
      label={i18n.t('composer.voice')}
      catalog={catalog}
      value={draft.voice}
      problem={problem}
      row={{ children: gear }}
      isWanted={isVoiceWanted}
      onPick={(picked) =>
        onEdit({
          voice: chosenVoice(picked),
          voiceSettings: settingsFor(picked, draft.voiceSettings),
        })
      }
    />
  );
}
