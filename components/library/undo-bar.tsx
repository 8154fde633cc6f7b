import { i18n } from '#i18n';
import { Problem } from '../parts/problem.tsx';
import type { Trash } from './use-trash.ts';

/** Says what was deleted, while one press brings it back. */
export function UndoBar({ gone, refused, failed, undo }: Omit<Trash, 'remove'>) {
  return (
    <div class="undo-bar">
      <p role="status">
        {gone.length > 0 && i18n.t('library.deleted', gone.length)}
        {gone.length === 0 && refused > 0 && i18n.t('library.restored', refused)}
      </p>
      {gone.length > 0 && (
        <button type="button" class="button button--outlined" onClick={undo}>
          {i18n.t('library.undo')}
        </button>
      )}
      <Problem>{failed ? i18n.t('page.noAnswer') : undefined}</Problem>
    </div>
  );
}
