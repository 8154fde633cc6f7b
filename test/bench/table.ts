import type { PictureResult } from './picture.ts';

/** The figures as a table, then what is wrong with the pictures. */
export function tableOf(result: PictureResult): string {
  const { width: wide, height: high } = result.photographSize;
  const { stillspeakMs, bareMs, openedMs, verdict, differences } = result;
  const rows: readonly (readonly [string, string])[] = [
    ['photograph', `${wide} × ${high} ${NAMES[result.format]}, ${kB(result.photographBytes)}`],
    ['made of it', `${verdict.width} × ${verdict.height} JPEG, ${kB(result.jpegBytes)}`],
    ['  a colour differs by', `${verdict.off.toFixed(2)} of 255`],
    ['rounds', String(stillspeakMs.length)],
    ['', cells(['min', 'median', 'max'])],
    ['Stillspeak, ms', spread(stillspeakMs, 0)],
    ['bare canvas, ms', spread(bareMs, 0)],
    ['  Stillspeak ÷ bare, by rounds', spread(ratiosOf(result), 2)],
    ['from file chosen to stored, ms', spread(openedMs, 0)],
    ['differences', String(differences.length)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...differences.map((difference) => `- ${difference}`),
  ].join('\n');
}

const NAMES = { webp: 'WebP', avif: 'AVIF', jxl: 'JPEG XL' } as const;

/** How much longer the product takes than the bare canvas in the middle of all rounds: 1 for as long. */
export const medianRatio = (result: PictureResult): number => at(ratiosOf(result), 0.5);

const ratiosOf = ({ stillspeakMs, bareMs }: PictureResult) =>
  stillspeakMs.map((ms, round) => ms / (bareMs[round] ?? Number.NaN));

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(6)).join('  ');

function spread(values: readonly number[], digits: number): string {
  return cells([0, 0.5, 1].map((share) => at(values, share).toFixed(digits)));
}

/** The value below which so great a share of them is. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
