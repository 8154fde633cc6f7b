import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { isInFlight, isOnHold, type Job } from '../../utils/core/job/job.ts';
import { byPeriod } from '../../utils/core/library/by-period.ts';
import { deleteJob } from '../../utils/messages.ts';
import { discardDraft } from '../../utils/store/discard-draft.ts';
import { emptied } from '../../utils/store/emptied.ts';
import { hasKey } from '../../utils/store/keys.ts';
import { seen } from '../hooks/seen.ts';
import { useNow } from '../hooks/use-interval.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { FaceIcon } from '../parts/icons.tsx';
import { sayPeriod } from '../parts/job/say-period.ts';
import { later, lazy } from '../parts/lazy.tsx';
import { memo } from '../parts/memo.tsx';
import { OpenPicture } from '../parts/open-picture.tsx';
import type { OwnPicture } from '../parts/own-picture.ts';
import { arrange } from './arrange.ts';
import { Drafts } from './drafts.tsx';
import { VideoRow } from './video-row.tsx';
import './videos.css';

const EmptiedNotice = lazy(
  async () => (await import('../parts/store/emptied-notice.tsx')).EmptiedNotice,
);
const Row = memo(VideoRow);
const Empty = lazy(async () => (await import('./empty.tsx')).Empty);
const DamagedRow = lazy(async () => (await import('./damaged-row.tsx')).DamagedRow);
const ListEnd = later(async () => (await import('./list-end.tsx')).ListEnd);

const RENDERING_MS = 1000;
const IDLE_MS = 30_000;

interface VideosProps {
  readonly jobs: readonly Job[];
  /** Keys of records that fail validation. */
  readonly damaged: readonly string[];
  readonly damagedDrafts: readonly string[];
  readonly drafts: readonly Draft[];
  /** Ids of the jobs to mark as new. */
  readonly unseen: ReadonlySet<string>;
  /** Number of videos just created, for the confirmation. */
  readonly sent: number;
  /** The job whose notification led here. */
  readonly shown: string | null;
  /** How many rows of jobs are drawn, but for the one to be shown, which always is. */
  readonly rows: number;
  /** There are older jobs than these. */
  readonly more: boolean;
  readonly onOlder: () => void;
  readonly onCompose: (draftId: string) => void;
  /** Opens the list of faces. */
  readonly onFaces: () => void;
  readonly own: OwnPicture;
}

/** The drafts in one line, then what is in progress, then all that ended by its days; each newest first. */
export function Videos({
  jobs,
  damaged,
  damagedDrafts,
  drafts,
  unseen,
  sent,
  shown,
  rows,
  more,
  onOlder,
  onCompose,
  onFaces,
  own,
}: VideosProps) {
  const { going, ended } = useMemo(() => arrange(jobs, unseen), [jobs, unseen]);
  const place = [...going, ...ended].findIndex(({ id }) => id === shown);
  const drawn = Math.max(rows, place + 1);
  const now = useNow(jobs.some((job) => job.stage.name === 'rendering') ? RENDERING_MS : IDLE_MS);
  const keyed = useSetting(hasKey);
  const lost = useSetting(emptied);
  const heading = useRef<HTMLHeadingElement>(null);

  // When the focused row is removed, and when the list replaces the composer.
  useEffect(() => {
    // To move the focus, the browser has to lay out what it is about to lay out to show it.
    void seen.then(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
  }, [jobs.length, damaged.length, damagedDrafts.length, drafts.length]);

  const empty = jobs.length + damaged.length + damagedDrafts.length + drafts.length === 0;
  // The newest are those that were just sent.
  const waiting = jobs.slice(0, sent).some((job) => isInFlight(job) && !isOnHold(job));
  const row = (job: Job) => (
    <Row
      key={job.id}
      job={job}
      isNew={unseen.has(job.id)}
      isShown={job.id === shown}
      now={now}
      onCompose={onCompose}
    />
  );
  return (
    <section class="videos">
      <div class="videos__head">
        <h1 ref={heading} class="videos__heading" tabIndex={-1}>
          {i18n.t('videos.heading')}
        </h1>
        {keyed && (
          <button type="button" class="button button--quiet" onClick={onFaces}>
            <FaceIcon size={16} />
            {i18n.t('faces.faces')}
          </button>
        )}
        <OpenPicture own={own} />
      </div>
      {waiting && <p class="note videos__sent">{i18n.t('videos.sent', sent)}</p>}
      {lost && <EmptiedNotice emptied={lost} />}
      {empty && !lost && keyed !== undefined && <Empty keyed={keyed} onCompose={onCompose} />}
      {drafts.length > 0 && <Drafts drafts={drafts} onCompose={onCompose} />}
      {going.length > 0 && (
        <VideoSection key="going" heading={sayGoing(going)}>
          {going.slice(0, drawn).map(row)}
        </VideoSection>
      )}
      {damaged.length + damagedDrafts.length > 0 && (
        <VideoSection heading={i18n.t('videos.damagedStatus')}>
          {damagedDrafts.map((id) => (
            <DamagedRow
              key={`draft ${id}`}
              why={i18n.t('videos.damagedDraftWhy')}
              onDelete={() => discardDraft(id)}
            />
          ))}
          {damaged.map((id) => (
            <DamagedRow
              key={id}
              why={i18n.t('videos.damagedWhy')}
              onDelete={() => deleteJob(id, false)}
            />
          ))}
        </VideoSection>
      )}
      {byPeriod(ended.slice(0, Math.max(0, drawn - going.length)), now).map(({ key, jobs: of }) => (
        <VideoSection key={key} heading={sayPeriod(of[0].createdAt, now)}>
          {of.map(row)}
        </VideoSection>
      ))}
      {(more || drawn < jobs.length) && (
        <button type="button" class="button button--quiet videos__older" onClick={onOlder}>
          {i18n.t('page.showMore')}
        </button>
      )}
      {!lost && <ListEnd isEmpty={jobs.length === 0} />}
    </section>
  );
}

interface VideoSectionProps {
  readonly heading: string;
  readonly children: ComponentChildren;
}

function VideoSection({ heading, children }: VideoSectionProps) {
  return (
    <section class="videos__section">
      <h2 class="videos__when">{heading}</h2>
      <ul class="videos__list">{children}</ul>
    </section>
  );
}

/** What has ended before the person's eyes keeps its place until they leave: the heading is true of all of them. */
function sayGoing(jobs: readonly Job[]): string {
  if (jobs.every(isInFlight)) return i18n.t('videos.inProgress');
  return jobs.some(isInFlight) ? i18n.t('videos.inProgressAndNew') : i18n.t('videos.news');
}
