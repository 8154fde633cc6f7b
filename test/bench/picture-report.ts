import { canTake, type Format } from './photograph.ts';
import { benchPicture, type PictureResult } from './picture.ts';
import type { Figure, Findings } from './report/figure.ts';
import { ratios } from './statistics.ts';

/** 12 megapixels, as a phone takes them. */
const PHONE = { width: 4000, height: 3000 } as const;

const NAMES: Readonly<Record<Format, string>> = { webp: 'WebP', avif: 'AVIF', jxl: 'JPEG XL' };
const FORMATS: readonly Format[] = ['webp', 'avif', 'jxl'];

/** How long a photograph takes to be made ready, in each format that this machine can write. */
export async function reportPicture(rounds: number): Promise<Findings> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  for (const format of FORMATS) {
    if (!canTake(format)) {
      notes.push('JPEG XL is not measured: there is no cjxl (apt-get install libjxl-tools).');
      continue;
    }
    const result = await benchPicture(rounds, PHONE, format);
    figures.push(...figuresOf(result));
    notes.push(madeOf(result));
    if (result.differences.length > 0) process.exitCode = 1;
    notes.push(...result.differences.map((difference) => `Wrong: ${difference}`));
  }
  return { bench: 'picture', figures, growth: [], notes };
}

function figuresOf({ format, stillspeakMs, bareMs, openedMs }: PictureResult): readonly Figure[] {
  const name = NAMES[format];
  return [
    { name: `${name}, Stillspeak`, unit: 'ms', values: stillspeakMs },
    { name: `${name}, bare canvas`, unit: 'ms', values: bareMs },
    {
      name: `${name}, Stillspeak : bare canvas`,
      unit: 'times',
      values: ratios(stillspeakMs, bareMs),
      aim: 1.1,
    },
    { name: `${name}, from file chosen to stored`, unit: 'ms', values: openedMs },
  ];
}

function madeOf({ format, photographSize, photographBytes, jpegBytes, verdict }: PictureResult) {
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const from = `${photographSize.width} × ${photographSize.height}, ${kB(photographBytes)}`;
  const to = `${verdict.width} × ${verdict.height}, ${kB(jpegBytes)}`;
  return `${NAMES[format]}: of a photograph of ${from}, a JPEG of ${to}; a color differs by ${verdict.off.toFixed(2)} of 255 on average.`;
}
