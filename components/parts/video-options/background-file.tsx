import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptFile } from '../../../utils/core/kept-file.ts';
import { PhotoIcon } from '../icons.tsx';
import { useKeptPicture } from '../kept-picture.ts';
import { OWN_PICTURE_PROBLEMS } from '../own-picture.ts';
import { Problem } from '../problem.tsx';

interface BackgroundFileProps {
  readonly file: KeptFile | null;
  readonly problem: string | undefined;
  readonly onFile: (file: KeptFile | null) => void;
}

/** A picture from the user's computer. */
export function BackgroundFile({ file, problem, onFile }: BackgroundFileProps) {
  const id = useId();
  const own = useKeptPicture(onFile);
  const said = own.problem ? OWN_PICTURE_PROBLEMS[own.problem]() : problem;
  return (
    <div class="field">
      <div class="file-field">
        <input
          id={id}
          type="file"
          accept="image/*"
          class="visually-hidden file-field__input"
          aria-invalid={said !== undefined}
          aria-describedby={`${id}-name ${id}-problem`}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            // Otherwise picking the same file again fires no change event.
            currentTarget.value = '';
            if (picked) own.take(picked);
          }}
        />
        <label class="button button--outlined" for={id}>
          <PhotoIcon size={16} />
          {file ? i18n.t('format.background.fileOther') : i18n.t('format.background.fileChoose')}
        </label>
        <span id={`${id}-name`} class="file-field__name" title={file?.name ?? ''} dir="auto">
          {own.busy ? i18n.t('page.wait') : file?.name}
        </span>
        {file && (
          <button type="button" class="button button--quiet" onClick={() => onFile(null)}>
            {i18n.t('page.remove')}
          </button>
        )}
      </div>
      <Problem id={`${id}-problem`}>{said}</Problem>
    </div>
  );
}
