import { useEffect, useRef } from 'preact/hooks';
import { type StoredPhoto, THUMBNAIL_PX } from '../../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { isSamePart } from '../../../utils/core/photo/rectangle-math.ts';
import { smallCrop } from '../../../utils/media/picture/crop.ts';
import { changePhoto } from '../../../utils/store/photos.ts';

/** Keeps the photo's small preview as it is cropped: the lists show that. One is made at a time, the newest last. */
export function useCropPreview(stored: StoredPhoto | undefined, crop: Rectangle | undefined) {
  const wanted = useRef(crop);
  const made = useRef(crop);
  const running = useRef(false);
  const before = useRef(false);
  wanted.current = crop;
  const { id, bytes } = stored ?? {};

  useEffect(() => {
    if (id === undefined || !bytes) return;
    // The preview that there is when it opens is of the crop that there is.
    if (!before.current) made.current = crop;
    before.current = true;
    if (running.current) return;
    running.current = true;
    void (async () => {
      while (!isSamePart(made.current, wanted.current)) {
        made.current = wanted.current;
        await changePhoto({ id, thumbnail: await smallCrop(bytes, made.current, THUMBNAIL_PX) });
      }
    })()
      .catch(console.error)
      .finally(() => {
        running.current = false;
      });
  }, [id, crop]);
}
