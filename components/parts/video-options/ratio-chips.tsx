import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { frameIn } from '../../../utils/core/draft/framing.ts';
import { ASPECT_RATIOS, type AspectRatio } from '../../../utils/core/draft/options.ts';
import { PhotoIcon } from '../icons.tsx';
import { RATIO_NAMES } from './option-names.ts';
import './ratio-chips.css';

/** The longer side of a drawn frame, in pixels. */
const BOX_PX = 20;

interface RatioChipsProps {
  readonly value: AspectRatio;
  readonly onPick: (ratio: AspectRatio) => void;
}

/** The shapes that a video can have, drawn. */
export function RatioChips({ value, onPick }: RatioChipsProps) {
  const id = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={id}>
      <span id={id} class="field__label">
        {i18n.t('format.aspectRatio')}
      </span>
      <div class="ratio-chips">
        {ASPECT_RATIOS.map((ratio) => (
          <label key={ratio} class="ratio-chip">
            <input
              type="radio"
              class="ratio-chip__input"
              name={id}
              value={ratio}
              checked={ratio === value}
              aria-label={RATIO_NAMES[ratio]()}
              onChange={() => onPick(ratio)}
            />
            <Shape ratio={ratio} />
            <span class="ratio-chip__name">
              {ratio === 'auto' ? i18n.t('optionPages.photoShape') : ratio}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}

function Shape({ ratio }: { readonly ratio: AspectRatio }) {
  const [width, height] = ratio.split(':').map(Number);
  if (width === undefined || height === undefined) return <PhotoIcon size={BOX_PX} />;
  const frame = frameIn({ width, height }, BOX_PX);
  return (
    <span class="ratio-chip__box" aria-hidden="true">
      <span
        class="ratio-chip__shape"
        style={{ width: `${frame.width}px`, height: `${frame.height}px` }}
      />
    </span>
  );
}
