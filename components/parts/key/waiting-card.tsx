import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { usePhoto, useSpeaker } from '../../hooks/use-photo.ts';
import { Picture } from '../picture.tsx';
import './waiting-card.css';

interface WaitingCardProps {
  readonly draft: Draft;
  /** A key works: the video can be created. */
  readonly ready: boolean;
}

/**
 * The photo that brought a person here, with what it is to say. It leads to the composer in this very tab, which alone
 * writes drafts.
 */
export function WaitingCard({ draft, ready }: WaitingCardProps) {
  const photo = useSpeaker(draft, usePhoto(draft.id));
  const script = draft.narration === 'audio' ? '' : draft.script.trim();
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
        {script !== '' && (
          <blockquote class="waiting-card__script" dir="auto">
            {script}
          </blockquote>
        )}
        <p role="status">
          {ready ? i18n.t('options.waiting.text') : i18n.t('options.waiting.connect')}
        </p>
      </div>
      <a
        class={`button ${ready ? 'button--primary' : 'button--outlined'} button--large`}
        href={`/popup.html?draft=${encodeURIComponent(draft.id)}`}
      >
        {ready ? i18n.t('videos.continue') : i18n.t('options.waiting.edit')}
      </a>
    </section>
  );
}
