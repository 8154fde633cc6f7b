import { writeFile } from 'node:fs/promises';
import { paintPortrait } from './paint/portrait.ts';
import { portraits } from './portraits.ts';

/** In pixels: its face is well above the least that HeyGen takes, and it is sharp at the size it is shown in. */
const SIZE = { width: 560, height: 700 } as const;
/** The package carries it: of 100. */
const QUALITY = 74;

const [sitter] = portraits.map((portrait) => portrait.sitter);
if (!sitter) throw new Error('The gallery has no portrait.');
await writeFile(
  'public/sample.jpg',
  await paintPortrait(sitter, SIZE.width, SIZE.height).encode('jpeg', QUALITY),
);
