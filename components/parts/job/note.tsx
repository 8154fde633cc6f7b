import { i18n } from '#i18n';
import type { JobNote } from './use-job-actions.ts';

interface NoteProps {
  readonly class: string;
  readonly note: JobNote | null;
}

/** What came of the last action, with the way to try again. Empty, it stays: a change in it is read aloud. */
export function Note({ class: name, note }: NoteProps) {
  return (
    <div class={`job-note ${name}`}>
      <p class={note?.bad ? 'job-note--bad' : ''} role="status">
        {note?.text}
      </p>
      {note?.show && (
        <button type="button" class="button button--quiet" onClick={note.show}>
          {i18n.t('player.showInFolder')}
        </button>
      )}
      {note?.again && (
        <button type="button" class="button button--quiet" onClick={note.again}>
          {i18n.t('page.tryAgain')}
        </button>
      )}
    </div>
  );
}
