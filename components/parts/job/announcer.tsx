import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolated } from '../../../utils/core/isolated.ts';
import { endedSince, gather, type Standing, standingOf } from '../../../utils/core/job/endings.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';

interface AnnouncerProps {
  /** The same array for as long as nothing changed. */
  readonly jobs: readonly Job[];
  /** Number of videos just created. */
  readonly sent?: number;
}

/** After the view has changed and the focus has moved, which silences what is said at the same moment. */
const AFTER_FOCUS_MS = 100;
/** Long enough to be heard; whoever reads the page later finds it in the list. */
const FORGOTTEN_MS = 15_000;

/**
 * Says aloud, to those who hear a page, what happens on it: that videos were sent, are ready, or failed. Nothing is to
 * be seen of it. It has to be there before it has something to say, and says nothing of how things stood then.
 */
export function Announcer({ jobs, sent = 0 }: AnnouncerProps) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const standing = useRef<Standing | null>(null);
  // Each its own paragraph: what is still being read is not said again with what comes after it.
  const say = (sentence: string) => setSaid((before) => [...before, sentence]);

  useEffect(() => {
    const before = standing.current;
    standing.current = standingOf(jobs, before ?? undefined);
    const sentence = before ? sentenceOf(endedSince(before, jobs)) : '';
    if (sentence !== '') say(sentence);
  }, [jobs]);

  useEffect(() => {
    if (sent === 0) return;
    const timer = setTimeout(() => say(i18n.t('videos.sent', sent)), AFTER_FOCUS_MS);
    return () => clearTimeout(timer);
  }, [sent]);

  useEffect(() => {
    if (said.length === 0) return;
    const timer = setTimeout(() => setSaid([]), FORGOTTEN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div class="visually-hidden" role="status" aria-atomic="false">
      {said.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </div>
  );
}

function sentenceOf(ended: readonly Job[]): string {
  const { named, ready, failed } = gather(ended);
  const sentences = named.map((job) => {
    const title = isolated(shownTitle(job));
    return job.stage.name === 'ready'
      ? i18n.t('videos.nowReady', { title })
      : i18n.t('videos.nowFailed', { title });
  });
  if (ready > 0) sentences.push(i18n.t('videos.nowReadyMany', [ready]));
  if (failed > 0) sentences.push(i18n.t('videos.nowFailedMany', [failed]));
  return sentences.join(' ');
}
