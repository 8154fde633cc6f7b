import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** The bench that follows videos runs where the unit tests do, and is none of them. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/bench/follow/run.ts'],
    setupFiles: ['test/bench/follow/time.ts'],
    maxWorkers: 1,
    provide: JSON.parse(process.env.BENCH_FOLLOW ?? '{}'),
  },
});
