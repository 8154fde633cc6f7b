import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { siteOf } from '../parts/more-format.ts';

interface AboutVideoProps {
  readonly job: Job;
  /** The words with their times, in the place of the script. */
  readonly children?: ComponentChildren;
}

/** What the video says, in which voice, and whose photo it is of. */
export function AboutVideo({ job: { photo, request }, children }: AboutVideoProps) {
  const narration = request.make === 'video' ? request.narration : null;
  const spoken = narration?.type === 'script' ? narration : null;
  const face = request.make === 'video' ? request.avatar : undefined;
  const web = !face && /^https?:/u.test(photo.pageUrl);
  return (
    <div class="about-video">
      {(children || (spoken && spoken.script !== '')) && (
        <section>
          <h2 class="about-video__heading">{i18n.t('composer.script')}</h2>
          {children || (
            <p class="about-video__script" dir="auto">
              {spoken?.script}
            </p>
          )}
        </section>
      )}
      <dl class="about-video__facts">
        {web && (
          <Fact name={i18n.t('player.from')}>
            <a href={photo.pageUrl} target="_blank" rel="noreferrer" dir="auto">
              {photo.pageTitle || siteOf(photo.pageUrl)}
            </a>
            {/* The page chose the words of the link; this is where it leads. */}
            {photo.pageTitle && <div class="about-video__site">{siteOf(photo.pageUrl)}</div>}
          </Fact>
        )}
        {face && <Fact name={i18n.t('faces.one')}>{face.name || i18n.t('faces.unnamed')}</Fact>}
        {spoken && <Fact name={i18n.t('composer.voice')}>{spoken.voice.name}</Fact>}
        {narration?.type === 'audio' && (
          <Fact name={i18n.t('audio.audio')}>{narration.recording.name}</Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
