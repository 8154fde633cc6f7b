import * as v from 'valibot';
import type { Erased, Erasure } from '../core/erasure/erasure.ts';
import { erasureRecord } from '../core/erasure/erasure-record.ts';
import { storageArea } from './browser-storage.ts';
import { passing, setting } from './checked-setting.ts';
import { or } from './or.ts';

/** What is being erased; stored before anything goes, so that a worker that dies over it goes on. */
export const erasure = setting('local:erasure', or(v.nullable(erasureRecord), null));

/** What came of it, until the person has read it, or closes the browser. */
export const erased = passing<Erased | null>('session:erased', null);

/** Changes what is stored of it, one at a time; one that was stopped stays so. */
export function changeErasure(
  change: (erasure: Erasure) => Erasure | null,
): Promise<Erasure | null> {
  return navigator.locks.request('erasure-record', async () => {
    const before = await erasure.getValue();
    if (!before) return null;
    const after = change(before);
    if (after === null) await endErasure();
    else await erasure.setValue(after);
    return after;
  });
}

/** Nothing tells any more that there was one. */
async function endErasure(): Promise<void> {
  await storageArea('local').remove(['erasure', 'erasureKeys']);
  await storageArea('session').remove(['erasureKeys']);
}
