import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isColor } from '../../../utils/core/draft/background-choice.ts';
import {
  effectOf,
  type FitEffect,
  frameIn,
  framingOf,
  type Size,
  shapeOf,
} from '../../../utils/core/draft/framing.ts';
import type { VideoOptions } from '../../../utils/core/draft/options.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { pixelsOf } from '../../../utils/core/photo/rectangle-math.ts';
import { useFileUrl } from '../../hooks/use-object-url.ts';
import { PersonIcon } from '../more-icons.tsx';
import { viewBox } from '../view-box.ts';

const BOX_PX = 108;

/** Stands in for a missing photo. */
const PORTRAIT: Size = { width: 4, height: 5 };

const EFFECTS: Readonly<Record<FitEffect, () => string>> = {
  whole: () => i18n.t('format.effect.whole'),
  cutSides: () => i18n.t('format.effect.cutSides'),
  cutEnds: () => i18n.t('format.effect.cutEnds'),
  roomSides: () => i18n.t('format.effect.roomSides'),
  roomEnds: () => i18n.t('format.effect.roomEnds'),
  open: () => i18n.t('format.effect.open'),
};

interface FramingPreviewProps {
  readonly options: VideoOptions;
  /** URL of the photo; `null` draws a plain portrait. */
  readonly photo: string | null;
  readonly crop: Rectangle | undefined;
}

/** Previews how the frame crops the photo, and says so in words. */
export function FramingPreview({ options, photo, crop }: FramingPreviewProps) {
  const { aspectRatio, fit, background } = options;
  const [seen, setSeen] = useState<{ photo: string; size: Size } | null>(null);
  const behind = useFileUrl(background?.type === 'file' ? (background.file?.id ?? null) : null);

  // The last size may be of another photo.
  const whole = seen?.photo === photo ? seen.size : PORTRAIT;
  const original = crop ? pixelsOf(crop, whole) : whole;
  const shape = shapeOf(aspectRatio, original);
  const frame = frameIn(shape, BOX_PX);
  const effect = effectOf(framingOf(shape, original), fit);
  const color =
    background?.type === 'color' && isColor(background.value) ? background.value : undefined;
  const how = `object-fit: ${fit ?? 'cover'}`;
  // A part of a picture is given its own box: what is beside it would be seen in the room that is left.
  const box = crop && fit === 'contain' ? boxOf(containedIn(frame, original)) : undefined;
  return (
    <figure class="framing">
      <div class="framing__box" style={{ width: `${BOX_PX}px`, height: `${BOX_PX}px` }}>
        <div
          class="framing__frame"
          style={{
            width: `${frame.width}px`,
            height: `${frame.height}px`,
            ...(color === undefined ? {} : { background: color }),
          }}
        >
          {behind && <img class="framing__behind" src={behind} alt="" />}
          {photo === null ? (
            <PlainPhoto frame={frame} fit={fit ?? 'cover'} />
          ) : (
            <img
              class="framing__photo"
              src={photo}
              alt=""
              style={[how, viewBox(crop), box].join(';')}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSeen({ photo, size: { width: naturalWidth, height: naturalHeight } })
              }
            />
          )}
        </div>
      </div>
      <figcaption class="framing__effect" aria-live="polite">
        {EFFECTS[effect]()}
      </figcaption>
    </figure>
  );
}

/** The size of all of a photo in the frame, in pixels. */
function containedIn(frame: Size, photo: Size): Size {
  const scale = Math.min(frame.width / photo.width, frame.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

const boxOf = ({ width, height }: Size) => `width: ${width}px; height: ${height}px`;

/** A portrait of the size that a photo would have. */
function PlainPhoto({ frame, fit }: { readonly frame: Size; readonly fit: 'cover' | 'contain' }) {
  const toWidth = frame.width / PORTRAIT.width;
  const toHeight = frame.height / PORTRAIT.height;
  const scale = fit === 'cover' ? Math.max(toWidth, toHeight) : Math.min(toWidth, toHeight);
  const width = PORTRAIT.width * scale;
  const height = PORTRAIT.height * scale;
  return (
    <span class="framing__plain" style={{ width: `${width}px`, height: `${height}px` }}>
      <PersonIcon size={Math.round(Math.min(width, height) * 0.8)} />
    </span>
  );
}
