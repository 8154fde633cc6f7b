import { writeFile } from 'node:fs/promises';
import { paintPortrait } from './paint/portrait.ts';
import type { Sitter } from './paint/sitter.ts';

/** One of the gallery's own photos. */
export type Portrait = {
  readonly name: string;
  readonly title: string;
  readonly alt: string;
  readonly format: 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
  readonly sitter: Sitter;
};

const upright = { format: 'jpeg', width: 1080, height: 1350 } as const;

/** The photos of the gallery, in the order that they hang in. */
export const portraits: readonly Portrait[] = [
  {
    ...upright,
    name: 'ada',
    title: 'Ada, harbour light',
    alt: 'Portrait of a woman with dark curls and golden earrings',
    sitter: {
      seed: 11,
      skin: [158, 98, 66],
      blush: [196, 76, 60],
      lips: [152, 62, 62],
      iris: [84, 50, 30],
      hair: { style: 'curls', colour: [40, 26, 26], light: [150, 92, 58] },
      brows: { colour: [36, 22, 22], weight: 7 },
      jaw: 62,
      eyes: 12,
      smile: 9,
      earrings: [224, 172, 70],
      clothes: { cut: 'round', colour: [196, 92, 48], light: [240, 156, 86] },
      backdrop: [
        [246, 206, 134],
        [216, 148, 84],
        [120, 70, 58],
      ],
    },
  },
  {
    ...upright,
    name: 'henrik',
    title: 'Henrik, after the rain',
    alt: 'Portrait of a man with a grey beard and round glasses',
    sitter: {
      seed: 23,
      skin: [226, 172, 142],
      blush: [214, 100, 84],
      lips: [186, 104, 96],
      iris: [86, 124, 146],
      hair: { style: 'short', colour: [122, 116, 114], light: [222, 216, 208] },
      brows: { colour: [104, 96, 94], weight: 10 },
      jaw: 72,
      eyes: 10,
      smile: 7,
      beard: [150, 142, 136],
      glasses: [48, 40, 42],
      clothes: { cut: 'roll', colour: [44, 66, 92], light: [104, 134, 160] },
      backdrop: [
        [196, 212, 220],
        [120, 146, 164],
        [50, 66, 86],
      ],
    },
  },
  {
    ...upright,
    name: 'rosa',
    title: 'Rosa, last of the summer',
    alt: 'Portrait of a woman with long red hair and freckles, hills behind her',
    width: 1600,
    height: 1000,
    sitter: {
      seed: 47,
      skin: [246, 206, 180],
      blush: [232, 120, 98],
      lips: [206, 100, 92],
      iris: [92, 132, 98],
      hair: { style: 'long', colour: [150, 66, 34], light: [240, 158, 84] },
      brows: { colour: [134, 72, 46], weight: 6 },
      jaw: 60,
      eyes: 12,
      smile: 12,
      freckles: true,
      clothes: { cut: 'round', colour: [232, 220, 196], light: [255, 248, 230] },
      backdrop: [
        [206, 196, 150],
        [132, 150, 96],
        [60, 84, 66],
      ],
      outdoors: true,
    },
  },
  {
    ...upright,
    name: 'mei',
    title: 'Mei, studio north',
    alt: 'Portrait of a woman with a black bob and a fringe',
    format: 'png',
    width: 720,
    height: 900,
    sitter: {
      seed: 31,
      skin: [238, 196, 164],
      blush: [226, 116, 104],
      lips: [190, 66, 72],
      iris: [70, 44, 34],
      hair: { style: 'bob', colour: [34, 28, 36], light: [112, 104, 130] },
      brows: { colour: [46, 34, 36], weight: 5 },
      jaw: 60,
      eyes: 10,
      smile: 9,
      clothes: { cut: 'collar', colour: [78, 118, 108], light: [168, 200, 182] },
      backdrop: [
        [224, 232, 212],
        [166, 190, 168],
        [74, 100, 94],
      ],
    },
  },
  {
    ...upright,
    name: 'samir',
    title: 'Samir, blue hour',
    alt: 'Portrait of a man with black hair and a short dark beard',
    sitter: {
      seed: 59,
      skin: [196, 138, 98],
      blush: [190, 84, 64],
      lips: [166, 84, 76],
      iris: [92, 58, 34],
      hair: { style: 'short', colour: [34, 26, 28], light: [116, 90, 78] },
      brows: { colour: [32, 22, 22], weight: 10 },
      jaw: 70,
      eyes: 11,
      smile: 8,
      beard: [46, 32, 32],
      clothes: { cut: 'collar', colour: [120, 60, 78], light: [226, 208, 206] },
      backdrop: [
        [168, 172, 210],
        [104, 98, 150],
        [44, 38, 74],
      ],
    },
  },
  {
    ...upright,
    name: 'leila',
    title: 'Leila, in teal',
    alt: 'Portrait of a woman in a teal headscarf',
    sitter: {
      seed: 67,
      skin: [220, 164, 124],
      blush: [212, 98, 82],
      lips: [184, 78, 76],
      iris: [110, 74, 40],
      hair: { style: 'scarf', colour: [34, 124, 128], light: [126, 204, 196] },
      brows: { colour: [58, 36, 30], weight: 7 },
      jaw: 60,
      eyes: 12,
      smile: 10,
      clothes: { cut: 'round', colour: [70, 52, 70], light: [140, 108, 130] },
      backdrop: [
        [248, 218, 204],
        [222, 160, 146],
        [132, 84, 94],
      ],
    },
  },
];

/** Paints a portrait of the gallery. */
export async function portraitBytes({ sitter, format, width, height }: Portrait): Promise<Buffer> {
  const canvas = paintPortrait(sitter, width, height);
  return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 92);
}

/** Writes one portrait to disk, such as `portraitFile('ada', 'ada.jpg')`. */
export async function portraitFile(name: string, file: string): Promise<void> {
  const portrait = portraits.find((it) => it.name === name);
  if (!portrait) throw new Error(`No portrait is called ${name}.`);
  await writeFile(file, await portraitBytes(portrait));
}
