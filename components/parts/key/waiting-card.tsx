import './waiting-card.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { openComposer } from '../../../utils/messages.ts';
import { usePhoto, useSpeaker } from '../../hooks/use-photo.ts';
import { Picture } from '../picture.tsx';

/** Leads back to the photo that waited for a key. */
export function WaitingCard({ draft }: { readonly draft: Draft }) {
  const photo = useSpeaker(draft, usePhoto(draft.id));
  const [unopened, setUnopened] = useState(false);
  return (
    <section class="waiting-card" aria-labelledby="waiting-heading">
      <Picture
        class="waiting-card__picture"
        photo={photo}
        {...(draft.avatar ? {} : { address: draft.photo.url })}
      />
      <div class="waiting-card__text">
        <h2 id="waiting-heading">
          {draft.avatar ? i18n.t('options.waiting.face') : i18n.t('options.waiting.heading')}
        </h2>
        <p role="status">
          {unopened ? i18n.t('options.waiting.unopened') : i18n.t('options.waiting.text')}
        </p>
      </div>
      <button
        type="button"
        class="button button--primary button--large"
        onClick={() => openComposer().catch(() => setUnopened(true))}
      >
        {i18n.t('videos.continue')}
      </button>
    </section>
  );
}
