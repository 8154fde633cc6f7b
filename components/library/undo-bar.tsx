import { i18n } from '#i18n';
import { Problem } from '../parts/problem.tsx';

interface UndoBarProps {
  /** What has become of something; empty where there is nothing to tell. */
  readonly said: string;
  /** Absent: it can't be had back. */
  readonly onUndo: (() => void) | undefined;
  readonly failed: boolean;
}

/** Says what was deleted, while one press brings it back. */
export function UndoBar({ said, onUndo, failed }: UndoBarProps) {
  return (
    <div class="undo-bar">
      <p role="status">{said}</p>
      {onUndo && (
        <button type="button" class="button button--outlined" onClick={onUndo}>
          {i18n.t('library.undo')}
        </button>
      )}
      <Problem>{failed ? i18n.t('page.noAnswer') : undefined}</Problem>
    </div>
  );
}
