import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { cropChange } from '../../../utils/core/draft/change-photos.ts';
import { type Draft, photosOf } from '../../../utils/core/draft/draft.ts';
import { factsOf, smallestCrop } from '../../../utils/core/photo/crop.ts';
import { isWhole, WHOLE } from '../../../utils/core/photo/draw-crop.ts';
import { cropOf, type PictureFacts } from '../../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { warningsOf } from '../../../utils/core/photo/warnings.ts';
import type { KeptPhoto } from '../../hooks/use-photo.ts';
import { useWholePhoto } from '../../hooks/use-whole-photo.ts';
import { isComposing } from '../../parts/composing.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { WARNINGS } from '../speaker/photo-notes.tsx';
import type { DraftEdit } from '../use-draft-editor.ts';
import './crop.css';
import { CropFrame } from './crop-frame.tsx';
import { FaceCrops } from './face-crops.tsx';
import { useCropPreview } from './use-crop-preview.ts';

interface CropEditorProps {
  readonly draft: Draft;
  readonly photoId: string;
  readonly onEdit: (changes: DraftEdit) => void;
  readonly onDone: () => void;
}

/** Where a person draws what of a photo is sent. Every change is kept at once, as what is typed is. */
export function CropEditor({ draft, photoId, onEdit, onDone }: CropEditorProps) {
  const kept = useWholePhoto(photoId);
  const photo = photosOf(draft).find(({ id }) => id === photoId)?.photo;
  const facts = kept.stored?.facts;
  const gone = !photo || (!kept.loading && !facts);
  const crop = photo && cropOf(photo, kept.stored);
  useCropPreview(kept.stored, crop);
  useEffect(() => {
    if (gone) onDone();
  }, [gone]);
  if (!facts || kept.url === null) return <Waiting />;
  const draw = (part: Rectangle | null) => {
    const shape = facts.width / facts.height;
    onEdit(cropChange(draft, photoId, part && !isWhole(part) ? { ...part, shape } : null));
  };
  return (
    <Editor facts={facts} kept={kept} url={kept.url} crop={crop} onDraw={draw} onDone={onDone} />
  );
}

interface EditorProps {
  readonly facts: PictureFacts;
  readonly kept: KeptPhoto;
  readonly url: string;
  readonly crop: Rectangle | undefined;
  /** `null`: the whole picture. */
  readonly onDraw: (part: Rectangle | null) => void;
  readonly onDone: () => void;
}

function Editor({ facts, url, crop, onDraw, onDone }: EditorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const part = factsOf(facts, crop);
  const size = i18n.t('composer.pixels', {
    width: String(part.width),
    height: String(part.height),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to what a button does.
    <section
      class="crop"
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <h1 ref={heading} class="crop__heading" tabIndex={-1}>
        {i18n.t('crop.heading')}
      </h1>
      <p id="crop-hint" class="crop__hint">
        {i18n.t('crop.hint')}
      </p>
      <CropFrame
        url={url}
        size={size}
        crop={crop ?? WHOLE}
        least={smallestCrop(facts)}
        onDraw={onDraw}
      />
      <p class="crop__says" role="status">
        <span>{size}</span>
        {warningsOf(part)
          .slice(0, 1)
          .map((warning) => (
            <span key={warning} class="crop__warning">
              {WARNINGS[warning]()}
            </span>
          ))}
      </p>
      <FaceCrops url={url} facts={facts} crop={crop} onPick={onDraw} />
      <div class="crop__foot">
        <button
          type="button"
          class="button button--outlined"
          aria-disabled={!crop}
          onClick={() => crop && onDraw(null)}
        >
          {i18n.t('crop.whole')}
        </button>
        <button type="button" class="button button--primary" onClick={onDone}>
          {i18n.t('page.done')}
        </button>
      </div>
    </section>
  );
}
