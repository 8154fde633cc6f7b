import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, nameOfDraft, photosOf } from '../../utils/core/draft/draft.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import { usePhoto, useSpeaker } from '../hooks/use-photo.ts';
import { Discard } from '../parts/discard.tsx';
import './draft-row.css';
import { Picture } from '../parts/picture.tsx';

interface DraftRowProps {
  readonly draft: Draft;
  readonly onCompose: (draftId: string) => void;
}

export function DraftRow({ draft, onCompose }: DraftRowProps) {
  const photo = useSpeaker(draft, usePhoto(draft.id));
  const [asking, setAsking] = useState(false);
  const photos = photosOf(draft).length;
  return (
    <li class="video-row">
      <span class="video-row__still">
        <Picture class="video-row__picture" photo={photo} />
      </span>
      <div class="video-row__text">
        <h3 id={`title-${draft.id}`} class="video-row__title" dir="auto">
          {nameOfDraft(draft) || i18n.t('videos.draftEmpty')}
        </h3>
        <p class="video-row__facts">
          {photos > 1 && <span class="fact">{i18n.t('photos.count', photos)}</span>}
          <span class="fact video-row__from" dir="auto">
            {draft.avatar ? draft.avatar.name || i18n.t('faces.unnamed') : draft.photo.pageTitle}
          </span>
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row. */}
        <div class="draft-row__buttons" role="group" aria-labelledby={`title-${draft.id}`}>
          {!asking && (
            <button
              type="button"
              class="button button--outlined"
              onClick={() => onCompose(draft.id)}
            >
              {i18n.t('videos.continue')}
            </button>
          )}
          <Discard draft={draft} discard={() => discardDraft(draft.id)} onAsking={setAsking} />
        </div>
      </div>
    </li>
  );
}
