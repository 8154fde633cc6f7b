import { test } from 'vitest';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import type { Further } from './stage.ts';
import { setWorkerStage } from './worker-stage.ts';

/** Tests in one browser without a debugger on the worker, which a file has to itself. */
export const it = test
  .extend('heygen', { scope: 'file' }, (): SimulatorOptions => ({}))
  .extend('web', { scope: 'file' }, (): Further => ({}))
  .extend('stage', { scope: 'file' }, async ({ heygen, web }, { onCleanup }) => {
    const stage = await setWorkerStage(heygen, web);
    onCleanup(() => stage.close());
    return stage;
  });
