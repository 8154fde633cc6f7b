import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { Group } from '../../parts/group.tsx';
import { KeepFaceField } from './keep-face-field.tsx';
import { type KeepFaceOptions, useKeepFace } from './use-keep-face.ts';

export interface FaceGroupProps extends KeepFaceOptions {
  readonly onFace: (avatar: ChosenAvatar) => void;
  /** Another face is to be chosen. */
  readonly onChoose: () => void;
  /** Where the focus comes back to. */
  readonly chooseButton: RefObject<HTMLButtonElement | null>;
}

/** A face in the photo's place: this one, once HeyGen has learnt it, or another of the account. */
export function FaceGroup({ onFace, onChoose, chooseButton, ...options }: FaceGroupProps) {
  const keepFace = useKeepFace(options);
  return (
    <Group name={i18n.t('faces.one')}>
      <KeepFaceField
        draft={options.draft}
        rights={options.rights}
        keepFace={keepFace}
        onFace={onFace}
      />
      <button
        ref={chooseButton}
        type="button"
        class="button button--quiet face-group__choose"
        onClick={onChoose}
      >
        {i18n.t('faces.choose')}
      </button>
    </Group>
  );
}
