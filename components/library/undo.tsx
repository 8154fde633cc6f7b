import { i18n } from '#i18n';
import { UndoBar } from './undo-bar.tsx';
import type { DraftTrash } from './use-draft-trash.ts';
import type { Trash } from './use-trash.ts';

interface UndoProps {
  readonly trash: Trash;
  readonly draftTrash: DraftTrash;
}

/** The way back from each deletion. */
export function Undo({ trash, draftTrash }: UndoProps) {
  return (
    <>
      <UndoBar
        said={sayTrash(trash)}
        onUndo={trash.gone.length > 0 ? trash.undo : undefined}
        failed={trash.failed}
      />
      <UndoBar
        said={draftTrash.gone > 0 ? i18n.t('library.discarded', draftTrash.gone) : ''}
        onUndo={draftTrash.gone > 0 ? draftTrash.undo : undefined}
        failed={draftTrash.failed}
      />
    </>
  );
}

function sayTrash({ gone, refused }: Trash): string {
  if (gone.length > 0) return i18n.t('library.deleted', gone.length);
  return refused > 0 ? i18n.t('library.restored', refused) : '';
}
