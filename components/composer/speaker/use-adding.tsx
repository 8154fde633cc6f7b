import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, type DraftPhoto, photosOf } from '../../../utils/core/draft/draft.ts';
import { MAX_PICKED } from '../../../utils/core/photo/offered.ts';
import type { OwnPictureProblem } from '../../../utils/own-picture.ts';
import { loadReader, OWN_PICTURE_PROBLEMS } from '../../parts/own-picture.ts';
import { PictureField } from '../../parts/picture-field.tsx';

/** Resolves once it is stored that the draft has them. */
export type AddPhotos = (photos: readonly DraftPhoto[]) => Promise<void>;

interface Adding {
  /** Has to be drawn beside the button. */
  readonly field: ComponentChild;
  readonly button: {
    readonly type: 'button';
    readonly title: string;
    readonly 'aria-disabled': boolean;
    readonly onClick: () => void;
  };
  readonly problem: string | undefined;
}

/** Adds pictures from the person's computer to a draft; each becomes a video of its own, with the same words. */
export function useAdding(draft: Draft, onAdd: AddPhotos): Adding {
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

  return {
    field: (
      <PictureField
        fieldRef={field}
        name={i18n.t('photos.add')}
        onPick={(files) => void take(files)}
      />
    ),
    button: {
      type: 'button',
      title: i18n.t('photos.addHint'),
      'aria-disabled': busy,
      onClick: () => {
        if (!busy) field.current?.click();
      },
    },
    problem: problem ? OWN_PICTURE_PROBLEMS[problem]() : undefined,
  };
}
