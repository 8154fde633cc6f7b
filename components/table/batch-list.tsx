import { i18n } from '#i18n';
import { readBatches } from '../../utils/store/ordered.ts';
import { useLive } from '../hooks/use-live.ts';
import { BatchBar } from './batch-bar.tsx';

/** What became of the tables that were ordered: those that are under way, and the last one. */
export function BatchList() {
  const live = useLive(readNow, 'jobs');
  if (live.status !== 'ready' || live.value.length === 0) return null;
  return (
    <section class="batches" aria-label={i18n.t('table.batch.heading')}>
      {live.value.map((batch) => (
        <BatchBar key={batch.at} batch={batch} />
      ))}
    </section>
  );
}

const readNow = () => readBatches(Date.now());
