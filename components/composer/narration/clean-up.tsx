import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { cleanForSpeech } from '../../../utils/core/draft/clean/clean-for-speech.ts';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { saysSomething, sentText } from '../../../utils/core/draft/script-text.ts';
import type { DraftEdit } from '../use-draft-editor.ts';
import './clean-up.css';

interface CleanUpProps {
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onEdit: (changes: DraftEdit) => void;
}

/** Offers to take out of the script what a voice would read out or stumble over, and to bring it back. */
export function CleanUp({ draft: { script, uncleaned }, field, onEdit }: CleanUpProps) {
  const cleaned = useMemo(() => cleanForSpeech(script), [script]);
  const offers = sentText(cleaned) !== sentText(script) && saysSomething(cleaned);
  const isCleaned = useMemo(
    () => uncleaned !== undefined && uncleaned !== script && cleanForSpeech(uncleaned) === script,
    [script, uncleaned],
  );
  const clean = () => {
    const { current } = field;
    if (!current) return;
    const { value } = current;
    onEdit({ uncleaned: value });
    retype(current, cleanForSpeech(value));
  };
  const undo = () => {
    if (field.current && uncleaned !== undefined) retype(field.current, uncleaned);
  };
  return (
    <div class="clean-up">
      <span role="status">
        {isCleaned ? i18n.t('composer.clean.done') : offers && i18n.t('composer.clean.why')}
      </span>
      {(isCleaned || offers) && (
        <button
          type="button"
          class="button button--quiet script__tool"
          onClick={isCleaned ? undo : clean}
        >
          {isCleaned ? i18n.t('composer.clean.undo') : i18n.t('composer.clean.clean')}
        </button>
      )}
    </div>
  );
}

/** Deprecated, but nothing else leaves what was there to the browser's own undo. */
function retype(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
}
