import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { bringIntoView } from '../../parts/into-view.ts';
import { siteOf } from '../../parts/more-format.ts';
import { PlusIcon } from '../../parts/more-icons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Site } from '../../parts/site.tsx';
import type { Cropping } from '../crop/use-cropping.ts';
import { PhotoSetNotes, UselessPhotos } from './photo-set-notes.tsx';
import { PhotoSetTile } from './photo-set-tile.tsx';
import { type AddPhotos, useAdding } from './use-adding.tsx';
import { usePhotoSet } from './use-photo-set.ts';
import './photo-set.css';

interface PhotoSetProps {
  readonly draft: Draft;
  readonly cropping: Cropping;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onAdd: AddPhotos;
}

/** All photos of a draft, which share one script. */
export function PhotoSet({ draft, cropping, onRemove, onAdd }: PhotoSetProps) {
  const { loading, photos } = usePhotoSet(draft);
  const adding = useAdding(draft, onAdd);
  const strip = useRef<HTMLUListElement>(null);
  /** Index of the button that gets the focus after the focused one is removed. */
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const buttons = strip.current?.querySelectorAll<HTMLElement>('.photo-tile__remove') ?? [];
    buttons[Math.min(next.current, buttons.length - 1)]?.focus();
    next.current = null;
  }, [photos]);

  const { pageTitle, pageUrl } = draft.photo;
  return (
    <section class="photo-set" aria-label={i18n.t('photos.count', photos.length)}>
      <ul ref={strip} class="photo-set__strip">
        {photos.map((each) => (
          <PhotoSetTile
            key={each.id}
            each={each}
            loading={loading}
            cropping={cropping}
            onRemove={() => {
              next.current = each.number - 1;
              onRemove([each.id]);
            }}
          />
        ))}
        <li class="photo-tile">
          {adding.field}
          <button
            class="photo-tile__add"
            aria-label={i18n.t('photos.add')}
            {...adding.button}
            // Chrome leaves what is seen in part where it is.
            onFocus={(event) => bringIntoView(event.currentTarget)}
          >
            <PlusIcon size={20} />
          </button>
        </li>
      </ul>
      <p class="photo-set__caption">
        <span role="status">{i18n.t('photos.count', photos.length)}</span>
        <span class="photo-set__title" dir="auto">
          {pageTitle || siteOf(pageUrl)}
        </span>
        {pageTitle && <Site of={pageUrl} />}
      </p>
      <Problem>{adding.problem}</Problem>
      <PhotoSetNotes photos={photos} />
      <UselessPhotos
        photos={photos}
        onRemove={(ids) => {
          next.current = 0;
          onRemove(ids);
        }}
      />
    </section>
  );
}
