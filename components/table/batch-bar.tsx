import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Batch } from '../../utils/core/table/batches.ts';
import { pauseBatch, stopBatch } from '../../utils/messages.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { count } from '../parts/format.ts';
import { Problem } from '../parts/problem.tsx';
import { Question } from '../parts/question.tsx';
import { saveReport } from './save-report.ts';

/** How far a table is that was ordered, and what can be done about the rest of it. */
export function BatchBar({ batch }: { readonly batch: Batch }) {
  const { at, waiting, isPaused } = batch;
  const { asking, setAsking, button } = useAsking();
  const [failed, setFailed] = useState(false);
  const attempt = (act: Promise<unknown>) => {
    setFailed(false);
    act.catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  return (
    <div class="batch">
      <p class="batch__sum" role="status">
        {sumOf(batch)}
      </p>
      {asking ? (
        <Question
          class="batch__question"
          ask={i18n.t('table.batch.stopAsk', waiting, [count(waiting)])}
          onCancel={() => setAsking(false)}
        >
          <button
            type="button"
            class="button button--danger"
            onClick={() => {
              setAsking(false);
              attempt(stopBatch(at));
            }}
          >
            {i18n.t('page.stop')}
          </button>
        </Question>
      ) : (
        <div class="batch__actions">
          {/* It stays while it has the focus; with nothing left to wait it does nothing. */}
          <button
            type="button"
            class="button button--outlined"
            aria-disabled={waiting === 0}
            onClick={() => waiting > 0 && attempt(pauseBatch(at, !isPaused))}
          >
            {isPaused ? i18n.t('table.batch.resume') : i18n.t('table.batch.pause')}
          </button>
          <button
            ref={button}
            type="button"
            class="button button--quiet"
            aria-disabled={waiting === 0}
            onClick={() => waiting > 0 && setAsking(true)}
          >
            {i18n.t('page.stop')}
          </button>
          <button type="button" class="button button--quiet" onClick={() => saveReport(batch)}>
            {i18n.t('table.batch.report')}
          </button>
        </div>
      )}
      <Problem>{failed ? i18n.t('page.noAnswer') : undefined}</Problem>
    </div>
  );
}

function sumOf({ ready, failed, making, waiting, isPaused }: Batch): string {
  const line = isPaused ? i18n.t('table.batch.held', { count: count(waiting) }) : undefined;
  const queued = i18n.t('table.batch.waiting', { count: count(waiting) });
  return [
    i18n.t('table.batch.ready', { count: count(ready) }),
    ...(making > 0 ? [i18n.t('table.batch.making', { count: count(making) })] : []),
    ...(waiting > 0 ? [line ?? queued] : []),
    ...(failed > 0 ? [i18n.t('table.batch.failedCount', { count: count(failed) })] : []),
  ].join(' · ');
}
