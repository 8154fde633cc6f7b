import { expect, it } from 'vitest';
import { derived } from '../../utils/store/checked-setting.ts';

it('tells what follows from the newest values, however long the older ones took', async () => {
  let change = () => {};
  const setting = {
    watch(listener: (value: unknown) => void) {
      change = () => listener(null);
      return () => {};
    },
  };
  const answers: ((value: string) => void)[] = [];
  const told: string[] = [];
  derived([setting], () => new Promise<string>((resolve) => answers.push(resolve))).watch((value) =>
    told.push(value),
  );
  change();
  change();
  answers[1]?.('newer');
  await Promise.resolve();
  answers[0]?.('older');
  await new Promise((done) => setTimeout(done));
  expect(told).toEqual(['newer']);
});
