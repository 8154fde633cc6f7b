import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { PATIENCE_MS } from './test/browser/until.ts';
import { LongestFirst } from './test/setup/longest-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // What is held to a file fails where there is none: only -u writes.
    update: 'none',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/{unit,contract}/**/*.test.{ts,tsx}'],
          // Whatever a simulator says in any test is held to HeyGen's published shapes.
          setupFiles: ['test/contract/watch.ts'],
          testTimeout: 20_000,
          // Of two cores, one would be left idle.
          maxWorkers: 2,
        },
      },
      {
        test: {
          // The tests' own tools: nothing of the extension is in them.
          name: 'tools',
          include: ['test/tools/**/*.test.ts'],
          setupFiles: ['test/contract/watch.ts'],
          // They run beside the end-to-end tests, which are to get most of the machine: a film takes as long as it takes.
          testTimeout: 90_000,
          expect: { poll: { timeout: 60_000 } },
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/paint-portraits.ts'],
          // On a busy machine, what is awaited takes its time; only what never comes takes this long.
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: PATIENCE_MS, interval: 100 } },
          // Each file drives browsers of its own and mostly waits; two cores carry four at a time.
          maxWorkers: 4,
          // Nothing of the extension runs in these processes: a second file need not load the tools anew.
          isolate: false,
        },
      },
    ],
  },
});
