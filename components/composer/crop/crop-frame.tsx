import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { pressed } from '../../../utils/core/photo/draw-crop.ts';
import type { Extent, Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { isComposing } from '../../parts/composing.ts';
import { EDGES } from './grips.ts';
import { useDrag } from './use-drag.ts';

interface CropFrameProps {
  readonly url: string;
  /** The crop's, in words. */
  readonly size: string;
  readonly crop: Rectangle;
  readonly least: Extent;
  readonly onDraw: (part: Rectangle) => void;
}

/** The whole picture, and the frame in it: drawn, moved, and pulled by the mouse, a finger, or the keyboard. */
export function CropFrame({ url, size, crop, least, onDraw }: CropFrameProps) {
  const picture = useRef<HTMLDivElement>(null);
  const { shown, begin, drag, finish, cancel } = useDrag({ picture, crop, least, onDraw });
  const percent = (fraction: number) => `${fraction * 100}%`;
  const place = {
    left: percent(shown.x),
    top: percent(shown.y),
    width: percent(shown.width),
    height: percent(shown.height),
  };
  return (
    <div class="crop__mat">
      <div
        ref={picture}
        class="crop__picture"
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={finish}
        onPointerCancel={cancel}
      >
        <img class="crop__whole" src={url} alt={i18n.t('composer.photoAlt')} draggable={false} />
        <div class="crop__shade" aria-hidden="true">
          <div class="crop__light" style={place} />
        </div>
        <div
          class="crop__frame"
          style={place}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its keys.
          tabIndex={0}
          aria-label={i18n.t('crop.frame', { size })}
          aria-describedby="crop-hint"
          data-grip="all"
          onKeyDown={(event) => {
            const next = isComposing(event) ? null : pressed(crop, event, least);
            if (!next) return;
            event.preventDefault();
            onDraw(next);
          }}
        >
          {EDGES.map((name) => (
            <span key={name} class={`crop__grip crop__grip--${name}`} data-grip={name} />
          ))}
        </div>
      </div>
    </div>
  );
}
