import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { firstEnd, linksOf, openLink } from '../../utils/core/share/links.ts';
import { downloadVideo, liveVideo } from '../../utils/messages.ts';
import { count } from '../parts/format.ts';
import { dayAndTime } from '../parts/more-format.ts';

export interface Bulk {
  /** How far it is, or what came of it. */
  readonly said: string;
  readonly busy: boolean;
  readonly download: (jobs: readonly Job[]) => void;
  readonly copyLinks: (jobs: readonly Job[]) => void;
}

const isWatchable = ({ stage, request }: Job): boolean =>
  stage.name === 'ready' && request.make !== 'avatar';

/** What is done with many videos at once, one after the other. What fails is counted, and stops nothing. */
export function useBulk(): Bulk {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (work: () => Promise<string>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setSaid(await work().catch(() => i18n.t('page.noAnswer')));
    running.current = false;
    setBusy(false);
  };
  const each = async <Value>(
    jobs: readonly Job[],
    say: (done: { done: string; all: string }) => string,
    act: (id: string) => Promise<Value | null>,
  ): Promise<readonly Value[]> => {
    const values: Value[] = [];
    for (const [index, { id }] of jobs.entries()) {
      setSaid(say({ done: count(index + 1), all: count(jobs.length) }));
      const value = await act(id).catch(() => null);
      if (value !== null) values.push(value);
    }
    return values;
  };

  const download = (all: readonly Job[]) =>
    run(async () => {
      const jobs = all.filter(isWatchable);
      if (jobs.length === 0) return i18n.t('library.neither');
      const saved = await each(
        jobs,
        (it) => i18n.t('library.saving', it),
        async (id) => {
          const result = await downloadVideo(id);
          return result.ok && result.value === 'saved' ? id : null;
        },
      );
      if (saved.length === jobs.length) return i18n.t('library.saved', saved.length);
      return i18n.t('library.savedSome', { done: count(saved.length), all: count(jobs.length) });
    });

  const copyLinks = (all: readonly Job[]) =>
    run(async () => {
      const jobs = all.filter(isWatchable);
      if (jobs.length === 0) return i18n.t('library.neither');
      const links = await each(
        jobs,
        (it) => i18n.t('library.copying', it),
        async (id) => {
          const result = await liveVideo(id);
          return (result.ok && openLink(linksOf(result.value, Date.now()))) || null;
        },
      );
      const isCopied = await navigator.clipboard
        .writeText(links.map(({ url }) => url).join('\n'))
        .then(
          () => links.length > 0,
          () => false,
        );
      if (!isCopied) return i18n.t('library.notCopied');
      const copied =
        links.length === jobs.length
          ? i18n.t('library.copied', links.length)
          : i18n.t('library.copiedSome', { done: count(links.length), all: count(jobs.length) });
      const end = firstEnd(links);
      return end === null
        ? copied
        : `${copied} ${i18n.t('share.firstEnds', { time: dayAndTime(end, Date.now()) })}`;
    });

  return {
    said,
    busy,
    download: (jobs) => void download(jobs),
    copyLinks: (jobs) => void copyLinks(jobs),
  };
}
