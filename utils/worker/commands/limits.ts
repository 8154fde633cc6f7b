import type { Limits } from '../../core/money/limits.ts';
import { applyEvent } from '../../store/job-changes.ts';
import { openJobs } from '../../store/jobs.ts';
import { spendingLimits } from '../../store/limits.ts';
import { thenTick } from '../engine/tick.ts';

/** Sets the person's limits; what waits for them is held to the new ones. */
export async function setSpendingLimits(limits: Limits): Promise<void> {
  await spendingLimits.setValue(limits);
  await thenTick(async () => {
    for (const { id } of await openJobs()) {
      await applyEvent(id, { type: 'limitsChanged', at: Date.now() });
    }
  });
}

/** The person has one job made although it goes over a limit. */
export async function exceedLimit(id: string): Promise<void> {
  await thenTick(() => applyEvent(id, { type: 'exceeded', at: Date.now() }));
}
