import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { byPeriod } from '../../utils/core/library/by-period.ts';
import { sayPeriod } from '../parts/job/say-period.ts';
import { memo } from '../parts/memo.tsx';
import { Item } from './item.tsx';

const Row = memo(Item);

/** Items that are drawn at first, and with each time that their end comes near. */
const STEP = 60;

interface ItemsProps {
  /** What was found, in its order. */
  readonly jobs: readonly Job[];
  /** They stand under the days and months in which they were ordered. */
  readonly isDated: boolean;
  readonly selected: ReadonlySet<string>;
  /** In Unix milliseconds. */
  readonly now: number;
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onDelete: (id: string) => void;
}

/** What was found, as much of it as is looked at. The caller gives it a key, so that another search begins anew. */
export function Items({ jobs, isDated, selected, now, onSelect, onDelete }: ItemsProps) {
  const [drawn, setDrawn] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = end;
    if (!current) return;
    const near = new IntersectionObserver(
      (entries) => entries.some((it) => it.isIntersecting) && setDrawn((before) => before + STEP),
      { rootMargin: '600px' },
    );
    near.observe(current);
    return () => near.disconnect();
  }, [drawn, jobs.length]);
  const list = (of: readonly Job[]) => (
    <ul class="items">
      {of.map((job) => (
        <Row
          key={job.id}
          job={job}
          now={now}
          selected={selected.has(job.id)}
          onSelect={onSelect}
          onDelete={onDelete}
        />
      ))}
    </ul>
  );
  const shown = jobs.slice(0, drawn);
  return (
    <>
      {isDated
        ? byPeriod(shown, now).map(({ key, jobs: of }) => (
            <section key={key} class="library__period">
              <h2 class="library__when">{sayPeriod(of[0].createdAt, now)}</h2>
              {list(of)}
            </section>
          ))
        : shown.length > 0 && (
            <section>
              <h2 class="visually-hidden">{i18n.t('videos.heading')}</h2>
              {list(shown)}
            </section>
          )}
      {drawn < jobs.length && <div ref={end} />}
    </>
  );
}
