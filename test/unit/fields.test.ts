import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Narration } from '../../utils/core/draft/narration.ts';
import {
  ASPECT_RATIOS,
  EXPRESSIVENESS,
  FITS,
  OUTPUT_FORMATS,
  RESOLUTIONS,
} from '../../utils/core/draft/options.ts';
import type { VideoRequest } from '../../utils/core/draft/request.ts';
import { RENDERERS } from '../../utils/core/renderer.ts';
import { videoBody } from '../../utils/heygen/video-body.ts';
import { fieldRows, fieldsOf, unsent } from '../e2e/support/fields.ts';
import { checkShape, FIELDS, VALUES } from '../simulator/api/video-shape.ts';
import { aVideo } from './support/job.ts';

const rows = fieldRows();
const offered = rows.filter(({ where }) => !where.startsWith('left out'));

const voice = { id: 'v', name: 'Ada' };
const narrations: readonly Narration[] = [
  {
    type: 'script',
    script: 'Hello',
    voice,
    settings: { speed: 1.2, pitch: 3, volume: 0.5, locale: 'en-GB' },
  },
  { type: 'audio', recording: { id: 'a', name: 'a.wav', seconds: 1 } },
  { type: 'audioLink', url: 'https://photos.example/a.mp3' },
];

/** Every field that the extension can send, within `voice_settings` by their paths. */
function sendable(): string[] {
  const speakers: readonly Partial<VideoRequest>[] = [
    {},
    { avatar: { id: 'look', name: 'Ada', engine: 'avatar_v' } },
  ];
  const combined = narrations.flatMap((narration) =>
    speakers.map((speaker) => ({ ...speaker, narration })),
  );
  const all = combined.flatMap((parts) => {
    const body = videoBody(
      aVideo({
        ...parts,
        fit: 'cover',
        removeBackground: true,
        background: { type: 'color', value: '#123456' },
        captions: 'burnt',
        outputFormat: 'mp4',
        motionPrompt: 'Nods',
        expressiveness: 'low',
        callbackUrl: 'https://hook.example/',
        callbackId: '7',
        folder: { id: 'f', name: 'Birthdays' },
        glossary: { id: 'g', name: 'Names' },
      }),
      { image: { type: 'url', url: 'https://photos.example/ada.jpg' }, audio: 'asset' },
    );
    return fieldsOf(body);
  });
  return [...new Set(all)];
}

describe('the fields of a request', () => {
  it('are all in the table, those of the contract and no other', () => {
    expect(rows.map(({ field }) => field).sort()).toEqual([...FIELDS].sort());
  });

  it('are sent by the extension but for those that the table leaves out', () => {
    expect(sendable().sort()).toEqual(offered.map(({ field }) => field).sort());
  });

  // Those tests hold themselves to it, at their end: to every field that the table says they send.
  it.each(offered)('$field is sent by a test that follows a person', ({ file = '' }) => {
    expect(readFileSync(file, 'utf8')).toContain("from './support/fixtures.ts';");
  });

  it.each(offered)('$field would be missed where it is not sent', ({ field, file = '' }) => {
    expect(unsent(file, [])).toContain(field);
  });
});

describe('the words that a field takes', () => {
  it.each([
    ['resolution', RESOLUTIONS],
    ['aspect_ratio', ASPECT_RATIOS],
    ['fit', FITS],
    ['expressiveness', EXPRESSIVENESS],
    ['output_format', OUTPUT_FORMATS],
    ['engine', RENDERERS],
  ] as const)('%s: the same in the interface and at HeyGen', (field, words) => {
    // The oldest engine heeds no wish and makes nothing better: it is not offered.
    const offered = VALUES[field].filter((word) => word !== 'avatar_iii');
    expect([...words].sort()).toEqual([...offered].sort());
  });

  const each = [
    ...RESOLUTIONS.map((resolution) => ({ resolution })),
    ...ASPECT_RATIOS.map((aspectRatio) => ({ aspectRatio })),
    ...FITS.map((fit) => ({ fit })),
    ...EXPRESSIVENESS.map((expressiveness) => ({ expressiveness })),
    ...OUTPUT_FORMATS.map((outputFormat) => ({ outputFormat })),
  ];
  it.each(each)('%j is sent as it is', (option) => {
    const body = videoBody(aVideo(option), {
      image: { type: 'url', url: 'https://a.example/a.jpg' },
    });
    expect(Object.values(body)).toContain(Object.values(option)[0]);
    expect(() => checkShape({ ...body })).not.toThrow();
  });
});
