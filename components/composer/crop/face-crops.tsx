import { i18n } from '#i18n';
import { faceCrop } from '../../../utils/core/photo/face-crop.ts';
import type { PictureFacts } from '../../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { isSamePart } from '../../../utils/core/photo/rectangle-math.ts';
import { viewBox } from '../../parts/view-box.ts';

interface FaceCropsProps {
  readonly url: string;
  readonly facts: PictureFacts;
  readonly crop: Rectangle | undefined;
  readonly onPick: (part: Rectangle) => void;
}

/** A portrait of each face that was found, from left to right, where there are several to choose from. */
export function FaceCrops({ url, facts, crop, onPick }: FaceCropsProps) {
  const { faceBoxes: boxes = [] } = facts;
  if (boxes.length < 2) return null;
  const faces = boxes.toSorted((a, b) => a.x - b.x).map((box) => faceCrop(box, boxes, facts));
  return (
    <ul class="crop__faces" aria-label={i18n.t('crop.faces')}>
      {faces.map((part, index) => (
        <li key={`${part.x} ${part.y}`}>
          <button
            type="button"
            class="crop__face"
            aria-pressed={isSamePart(part, crop)}
            onClick={() => onPick(part)}
          >
            <img src={url} alt="" style={viewBox(part)} draggable={false} />
            {i18n.t('crop.face', { number: index + 1 })}
          </button>
        </li>
      ))}
    </ul>
  );
}
