import { afterAll, beforeAll, expect, it } from 'vitest';
import { setWorkerStage, type WorkerStage } from './support/worker-stage.ts';

let stage: WorkerStage;

beforeAll(async () => {
  stage = await setWorkerStage();
});
afterAll(() => stage?.close());

const posts = () =>
  stage.simulator.requests.filter((it) => it.method === 'POST' && it.path === '/v3/videos');

it('the browser itself repeats a POST whose connection is cut before an answer', async () => {
  // Reading the voices has used the connections before: a fresh one's loss is an error at once.
  stage.simulator.fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after' });
  await stage.submit('Sent once, there twice');
  await stage.ready('Sent once, there twice');
  const [first, second, ...others] = posts();
  expect([first?.status, second?.status, others.length]).toEqual(['dropped', 200, 0]);
  expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  // The extension's own next try would come seconds later.
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeLessThan(1_000);
  expect(stage.videosOf('Sent once, there twice')).toHaveLength(1);
});
