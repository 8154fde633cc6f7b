import { ended, newErasure } from '../../core/erasure/erasure.ts';
import { isOnTheWay } from '../../core/erasure/leftovers.ts';
import type { ToErase } from '../../messages.ts';
import { changeErasure, erased, erasure } from '../../store/erasure.ts';
import { applyEvent } from '../../store/job-changes.ts';
import { openJobs } from '../../store/jobs.ts';
import { tick } from '../engine/tick.ts';
import { keepAwake } from '../keep-awake.ts';
import { clearEraseAlarm, setEraseAlarm } from '../news/alarm.ts';
import { eraseHere, noteWhatGoes } from './here.ts';
import { eraseThere } from './there.ts';

/**
 * Erases all that this extension keeps on this computer and, where asked, what it has made at HeyGen. Stored before it
 * is begun; whatever dies on the way, the next worker goes on.
 */
export async function erase(what: ToErase): Promise<void> {
  if (what === 'stop') return stopErasing();
  if ((await erasure.getValue()) !== null) return;
  await erased.setValue(null);
  await erasure.setValue(newErasure(what === 'everywhere'));
  await setEraseAlarm(Date.now());
  void resumeErasure();
}

/** Goes on with what is being erased, if anything is. Safe to call at any time. */
export async function resumeErasure(): Promise<void> {
  if ((await erasure.getValue()) === null) return;
  await keepAwake(navigator.locks.request('erasure', goOn)).catch(console.error);
}

async function goOn(): Promise<void> {
  const begun = await erasure.getValue();
  if (!begun) return;
  if (begun.stage === 'asked') {
    await stopSending();
    // No pass of the engine is under way: none stores what came of a request behind this.
    await navigator.locks.request('tick', noteWhatGoes);
  }
  if (begun.stage !== 'there') {
    // Nobody stores or tells anything of what is being erased.
    await whileNobody(['tick', 'keys', 'news'], eraseHere);
    await setEraseAlarm(Date.now());
    await changeErasure((it) => ({ ...it, stage: 'there' }));
    await tick();
  }
  const next = await eraseThere();
  if (next === null) await stopErasing();
  else await setEraseAlarm(next);
}

/** @param locks whose holders are waited for, the first one first */
async function whileNobody(locks: readonly string[], work: () => Promise<void>): Promise<void> {
  const [lock, ...others] = locks;
  if (lock === undefined) return work();
  await navigator.locks.request(lock, () => whileNobody(others, work));
}

/** What waits is not sent any more, and what is being sent is waited for: what becomes of it is known then. */
async function stopSending(): Promise<void> {
  for (const { id } of (await openJobs()).filter(isOnTheWay))
    await applyEvent(id, { type: 'discarded', at: Date.now() });
  await tick();
}

/** Ends it, done or not; what is left at HeyGen then stays there. */
async function stopErasing(): Promise<void> {
  const it = await erasure.getValue();
  if (it?.stage !== 'there') return;
  await erased.setValue(ended(it));
  await changeErasure(() => null);
  await clearEraseAlarm();
}
