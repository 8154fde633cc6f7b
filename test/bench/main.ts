import { parseArgs } from 'node:util';
import { benchFollow } from './follow/follow.ts';
import { benchLibrary } from './list/library.ts';
import { benchList } from './list/list.ts';
import { benchOpen } from './open/open.ts';
import { reportPicture } from './picture-report.ts';
import type { Findings } from './report/figure.ts';
import { markdownOf } from './report/markdown.ts';
import { save } from './report/save.ts';

/** Each by its name, and the rounds it takes where nobody says. */
const BENCHES: Readonly<
  Record<string, { readonly rounds: number; readonly run: (rounds: number) => Promise<Findings> }>
> = {
  open: { rounds: 20, run: benchOpen },
  follow: { rounds: 5, run: benchFollow },
  list: { rounds: 10, run: benchList },
  library: { rounds: 5, run: benchLibrary },
  picture: { rounds: 15, run: reportPicture },
};

/** What `npm run bench` runs. */
try {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string' } },
    allowPositionals: true,
  });
  const asked = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  for (const name of asked) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`The benches are ${Object.keys(BENCHES).join(', ')}.`);
    const rounds = values.rounds === undefined ? bench.rounds : Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds has to be 1 or more.');
    const findings = await bench.run(rounds);
    await save(findings);
    console.log(markdownOf(findings));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
