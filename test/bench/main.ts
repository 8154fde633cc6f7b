import { parseArgs } from 'node:util';
import { canTake, type Format } from './photograph.ts';
import { benchPicture } from './picture.ts';
import { medianRatio, tableOf } from './table.ts';

/** 12 megapixels, as a phone takes them. */
const PHONE = { width: 4000, height: 3000 } as const;

const FORMATS: readonly Format[] = ['webp', 'avif', 'jxl'];
/** As long as the bare canvas takes, times this, is how long the product may take. */
const MOST_RATIO = 1.2;

/** What `npm run bench` runs. */
try {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '15' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (positionals.join(' ') !== 'picture') throw new Error('There is one bench: picture.');
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds has to be 1 or more.');
  for (const format of FORMATS) {
    if (!canTake(format)) {
      console.log('JPEG XL is not measured: there is no cjxl (apt-get install libjxl-tools).');
      continue;
    }
    const result = await benchPicture(rounds, PHONE, format);
    console.log(`${tableOf(result)}\n`);
    if (result.differences.length > 0 || medianRatio(result) > MOST_RATIO) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
