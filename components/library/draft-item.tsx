import { i18n } from '#i18n';
import { type Draft, nameOfDraft, photosOf } from '../../utils/core/draft/draft.ts';
import { usePhoto, useSpeaker } from '../hooks/use-photo.ts';
import { isComposing } from '../parts/composing.ts';
import { sayWhen } from '../parts/job/say-period.ts';
import { TrashIcon } from '../parts/more-icons.tsx';
import { Picture } from '../parts/picture.tsx';
import { keyAction } from './keys.ts';

interface DraftItemProps {
  readonly draft: Draft;
  /** In Unix milliseconds. */
  readonly now: number;
  readonly onDelete: () => void;
}

/** A draft, as a card of the grid or a row of the list; it leads to the composer. */
export function DraftItem({ draft, now, onDelete }: DraftItemProps) {
  const { id, photo, updatedAt } = draft;
  const picture = useSpeaker(draft, usePhoto(id));
  const name = nameOfDraft(draft);
  const title = name || i18n.t('videos.draftEmpty');
  const photos = photosOf(draft).length;
  return (
    <li
      class="item"
      data-id={id}
      onKeyDown={(event) => {
        const act = isComposing(event) ? undefined : keyAction(event, { delete: onDelete });
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <div class="item__still">
        <a
          class="item__open"
          href={`/popup.html?draft=${encodeURIComponent(id)}`}
          aria-label={i18n.t('library.continueNamed', { title: name || photo.pageTitle })}
        >
          <Picture class="item__picture" photo={picture} />
        </a>
      </div>
      <div class="item__text">
        <h3 class="item__title" dir="auto" title={title}>
          {title}
        </h3>
        <p class="item__facts">
          {photos > 1 && <span class="fact">{i18n.t('photos.count', photos)}</span>}
          <span class="fact">{sayWhen(updatedAt, now)}</span>
          {photo.pageTitle !== '' && (
            <span class="fact item__from" dir="auto">
              {photo.pageTitle}
            </span>
          )}
        </p>
      </div>
      <div class="item__actions">
        <button
          type="button"
          class="button button--icon"
          aria-label={i18n.t('library.discardNamed', { title: name || photo.pageTitle })}
          onClick={onDelete}
        >
          <TrashIcon size={16} />
        </button>
      </div>
    </li>
  );
}
