import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, type DraftPhoto, photosOf } from '../../../utils/core/draft/draft.ts';
import { MAX_PICKED } from '../../../utils/core/photo/offered.ts';
import type { OwnPictureProblem } from '../../../utils/own-picture.ts';
import { loadReader, OWN_PICTURE_PROBLEMS } from '../../parts/own-picture.ts';
import { Problem } from '../../parts/problem.tsx';

interface AddPhotosProps {
  readonly draft: Draft;
  /** Has stored, when it returns, that the draft has them. */
  readonly onAdd: (photos: readonly DraftPhoto[]) => Promise<void>;
}

/** Adds pictures from the person's computer to the draft; each becomes a video of its own, with the same words. */
export function AddPhotos({ draft, onAdd }: AddPhotosProps) {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OwnPictureProblem | null>(null);

  async function add(files: readonly File[]): Promise<OwnPictureProblem | null> {
    const reader = await loadReader();
    if (!reader) return 'unkept';
    if (photosOf(draft).length + files.length > MAX_PICKED) return 'tooMany';
    const read = await reader.picturesOf(files);
    if ('problem' in read) return read.problem;
    await onAdd(read.pictures.map(({ id, photo }) => ({ id, photo })));
    return reader.keepPictures(read.pictures);
  }

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    setProblem(null);
    setProblem(await add(files).catch(() => 'unkept' as const));
    setBusy(false);
  };

  return (
    <>
      <input
        ref={field}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={i18n.t('photos.add')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Otherwise picking the same file again fires no change event.
          currentTarget.value = '';
          void take(files);
        }}
      />
      <button
        type="button"
        class="button button--quiet"
        title={i18n.t('photos.addHint')}
        aria-disabled={busy}
        onClick={() => !busy && field.current?.click()}
      >
        {i18n.t('photos.add')}
      </button>
      <Problem>{problem ? OWN_PICTURE_PROBLEMS[problem]() : undefined}</Problem>
    </>
  );
}
