import type { RefObject } from 'preact';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { routesOf } from '../../../utils/core/photo/photo.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { lazy } from '../../parts/lazy.tsx';
import type { Cropping } from '../crop/use-cropping.ts';
import { FaceStage } from './face-stage.tsx';
import { PhotoStage } from './photo-stage.tsx';
import type { AddPhotos } from './use-adding.tsx';

const PhotoSet = lazy(async () => (await import('./photo-set.tsx')).PhotoSet);

interface SpeakerStageProps {
  readonly draft: Draft;
  readonly photo: KeptPhoto;
  /** The speaker's picture: the face's, else the photo's. */
  readonly speaker: KeptPhoto;
  readonly cropping: Cropping;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onAdd: AddPhotos;
  readonly onPhoto: () => void;
  readonly onPick: () => void;
  readonly pickButton: RefObject<HTMLButtonElement | null>;
}

export function SpeakerStage(props: SpeakerStageProps) {
  const { draft, photo, speaker, cropping, onRemove, onAdd, onPhoto, onPick, pickButton } = props;
  if (draft.avatar) {
    const hasPhoto = routesOf(draft.photo, photo.stored).length > 0;
    return (
      <FaceStage
        avatar={draft.avatar}
        picture={speaker}
        onPhoto={hasPhoto ? onPhoto : undefined}
        onPick={onPick}
        pickButton={pickButton}
      />
    );
  }
  const set = { draft, cropping, onAdd };
  return draft.others ? (
    <PhotoSet {...set} onRemove={onRemove} />
  ) : (
    <PhotoStage {...set} photo={photo} />
  );
}
