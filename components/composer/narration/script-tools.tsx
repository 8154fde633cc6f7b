import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { canBeHeard } from '../../../utils/core/draft/check-narration.ts';
import type { Draft, Heard } from '../../../utils/core/draft/draft.ts';
import { hasPause, withPause } from '../../../utils/core/draft/pause.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import type { Consent } from '../../parts/consent/use-consent.ts';
import { PlayIcon } from '../../parts/icons.tsx';
import { PauseIcon } from '../../parts/more-icons.tsx';
import { HearButton, HearTrouble } from './hear-button.tsx';
import { useHear } from './use-hear.ts';

interface ScriptToolsProps {
  readonly draft: Draft;
  /**
   * The picked voice from the catalog; `undefined` until that is loaded, or if it lacks the voice.
   */
  readonly voice: Voice | undefined;
  readonly hasKey: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly allows: Consent['allows'];
  readonly onInput: (script: string) => void;
  readonly onHeard: (heard: Heard) => void;
}

/** Preview and pauses, as far as the picked voice supports them. */
export function ScriptTools(props: ScriptToolsProps) {
  const { draft, voice, hasKey, field, allows, onInput, onHeard } = props;
  const hear = useHear(onHeard, allows);
  const hearable = hasKey && voice?.speaks === true && canBeHeard(draft);
  // A button that is gone says nothing of why.
  const isMute = hasKey && voice?.speaks === false;
  const [why, setWhy] = useState(false);
  const addPause = () => {
    const { current } = field;
    if (!current) return;
    const { script, caret } = withPause(current.value, current.selectionEnd);
    current.value = script;
    current.focus();
    current.setSelectionRange(caret, caret);
    onInput(script);
  };
  if (!voice) return null;
  return (
    <>
      <div class="script__tools">
        {(hearable || hear.state !== 'silent') && <HearButton draft={draft} hear={hear} />}
        {isMute && (
          <button
            type="button"
            class="button button--quiet script__tool"
            aria-disabled="true"
            onClick={() => setWhy(true)}
          >
            <PlayIcon size={16} />
            {i18n.t('composer.listen')}
          </button>
        )}
        {voice.supportsPause && (
          <button type="button" class="button button--quiet script__tool" onClick={addPause}>
            <PauseIcon size={16} />
            {i18n.t('composer.pause')}
          </button>
        )}
      </div>
      {hearable && <HearTrouble draft={draft} hear={hear} />}
      {isMute && (
        <div class="script__why" role="status">
          {why && <p class="field__hint">{i18n.t('composer.hearUnsupported')}</p>}
        </div>
      )}
      {!voice.supportsPause && hasPause(draft.script) && (
        <p class="field__hint">{i18n.t('composer.pauseUnsupported')}</p>
      )}
    </>
  );
}
