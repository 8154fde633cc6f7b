import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isColor } from '../../../utils/core/draft/background-choice.ts';
import {
  cropOf,
  effectOf,
  type FitEffect,
  frameIn,
  type Size,
  shapeOf,
} from '../../../utils/core/draft/crop.ts';
import type { VideoOptions } from '../../../utils/core/draft/options.ts';
import { useFileUrl } from '../../hooks/use-object-url.ts';
import { PersonIcon } from '../icons.tsx';

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

interface CropPreviewProps {
  readonly options: VideoOptions;
  /** URL of the photo; `null` draws a plain portrait. */
  readonly photo: string | null;
}

/** Previews how the frame crops the photo, and says so in words. */
export function CropPreview({ options, photo }: CropPreviewProps) {
  const { aspectRatio, fit, background } = options;
  const [seen, setSeen] = useState<{ photo: string; size: Size } | null>(null);
  const behind = useFileUrl(background?.type === 'file' ? (background.file?.id ?? null) : null);

  // The last size may be of another photo.
  const original = seen?.photo === photo ? seen.size : PORTRAIT;
  const shape = shapeOf(aspectRatio, original);
  const frame = frameIn(shape, BOX_PX);
  const effect = effectOf(cropOf(shape, original), fit);
  const color =
    background?.type === 'color' && isColor(background.value) ? background.value : undefined;
  const how = { objectFit: fit ?? 'cover' };
  return (
    <figure class="crop">
      <div class="crop__box" style={{ width: `${BOX_PX}px`, height: `${BOX_PX}px` }}>
        <div
          class="crop__frame"
          style={{
            width: `${frame.width}px`,
            height: `${frame.height}px`,
            ...(color === undefined ? {} : { background: color }),
          }}
        >
          {behind && <img class="crop__behind" src={behind} alt="" />}
          {photo === null ? (
            <PlainPhoto frame={frame} fit={fit ?? 'cover'} />
          ) : (
            <img
              class="crop__photo"
              src={photo}
              alt=""
              style={how}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSeen({ photo, size: { width: naturalWidth, height: naturalHeight } })
              }
            />
          )}
        </div>
      </div>
      <figcaption class="crop__effect" aria-live="polite">
        {EFFECTS[effect]()}
      </figcaption>
    </figure>
  );
}

/** A portrait of the size that a photo would have. */
function PlainPhoto({ frame, fit }: { readonly frame: Size; readonly fit: 'cover' | 'contain' }) {
  const toWidth = frame.width / PORTRAIT.width;
  const toHeight = frame.height / PORTRAIT.height;
  const scale = fit === 'cover' ? Math.max(toWidth, toHeight) : Math.min(toWidth, toHeight);
  const width = PORTRAIT.width * scale;
  const height = PORTRAIT.height * scale;
  return (
    <span class="crop__plain" style={{ width: `${width}px`, height: `${height}px` }}>
      <PersonIcon size={Math.round(Math.min(width, height) * 0.8)} />
    </span>
  );
}
