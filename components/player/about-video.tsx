import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { clock, money } from '../parts/format.ts';
import { siteOf } from '../parts/more-format.ts';
import { ChevronIcon } from '../parts/more-icons.tsx';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

export function AboutVideo({ job: { photo, request, createdAt, stage } }: { readonly job: Job }) {
  const narration = request.make === 'video' ? request.narration : null;
  const spoken = narration?.type === 'script' ? narration : null;
  const length = stage.name === 'ready' ? stage.durationSeconds : null;
  const cost = stage.name === 'ready' ? stage.costUsd : null;
  const face = request.make === 'video' ? request.avatar : undefined;
  const web = !face && /^https?:/u.test(photo.pageUrl);
  return (
    <>
      <dl class="about-video">
        {web && (
          <div>
            <dt>{i18n.t('player.from')}</dt>
            <dd>
              <a href={photo.pageUrl} target="_blank" rel="noreferrer" dir="auto">
                {photo.pageTitle || siteOf(photo.pageUrl)}
              </a>
              {/* The page chose the words of the link; this is where it leads. */}
              {photo.pageTitle && <div class="about-video__site">{siteOf(photo.pageUrl)}</div>}
            </dd>
          </div>
        )}
        {face && (
          <div>
            <dt>{i18n.t('faces.one')}</dt>
            <dd dir="auto">{face.name || i18n.t('faces.unnamed')}</dd>
          </div>
        )}
        {spoken && (
          <div>
            <dt>{i18n.t('composer.voice')}</dt>
            <dd dir="auto">{spoken.voice.name}</dd>
          </div>
        )}
        {narration?.type === 'audio' && (
          <div>
            <dt>{i18n.t('audio.audio')}</dt>
            <dd dir="auto">{narration.recording.name}</dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('player.made')}</dt>
          <dd>{when.format(createdAt)}</dd>
        </div>
        {length !== null && (
          <div>
            <dt>{i18n.t('player.length')}</dt>
            <dd>{clock(length)}</dd>
          </div>
        )}
        {cost !== null && (
          <div>
            <dt>{i18n.t('videos.cost')}</dt>
            <dd>{money(cost)}</dd>
          </div>
        )}
      </dl>
      {spoken && spoken.script !== '' && (
        <details class="transcript">
          <summary class="transcript__summary">
            <ChevronIcon size={16} />
            {i18n.t('composer.script')}
          </summary>
          <p class="transcript__text" dir="auto">
            {spoken.script}
          </p>
        </details>
      )}
    </>
  );
}
