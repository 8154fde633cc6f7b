import { parseArgs } from 'node:util';
import { benchPicture } from './picture.ts';
import { tableOf } from './table.ts';

/** 12 megapixels, as a phone takes them. */
const PHONE = { width: 4000, height: 3000 } as const;

/** What `npm run bench` runs. */
try {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '15' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (positionals.join(' ') !== 'picture') throw new Error('There is one bench: picture.');
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds has to be 1 or more.');
  const result = await benchPicture(rounds, PHONE);
  console.log(tableOf(result));
  if (result.differences.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
