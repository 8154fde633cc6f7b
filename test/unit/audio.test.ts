import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../utils/core/draft/check-draft.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { nameOfDraft } from '../../utils/core/draft/draft.ts';
import { audioTypeOf } from '../../utils/media/sound/type.ts';
import { UPLOAD_LIMIT_BYTES, wavBytes, wavOf, wavRate } from '../../utils/media/sound/wav.ts';

async function read(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer());
}

describe('a WAV', () => {
  it('is read back as it was written', async () => {
    const samples = Float32Array.of(0, 0.5, -0.5, 1, -1, 2, -2);
    const file = await read(wavOf(samples, 24_000));
    expect(file.length).toBe(wavBytes(samples.length / 24_000, 24_000));
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    expect(file.readUInt16LE(20)).toBe(1);
    expect(file.readUInt16LE(22)).toBe(1);
    expect(file.readUInt32LE(24)).toBe(24_000);
    expect(file.readUInt32LE(28)).toBe(48_000);
    expect(file.readUInt16LE(32)).toBe(2);
    expect(file.readUInt16LE(34)).toBe(16);
    expect(file.readUInt32LE(40)).toBe(samples.length * 2);
    const back = Array.from(samples, (_, index) => file.readInt16LE(44 + index * 2));
    expect(back).toEqual([0, 16_384, -16_383, 32_767, -32_767, 32_767, -32_767]);
    expect(audioTypeOf(file)).toEqual({ name: 'wav', rate: 24_000, plain: true });
  });

  // (32 MiB - 44 bytes) / 2 bytes a sample.
  const most = (rate: number) => (UPLOAD_LIMIT_BYTES - 44) / 2 / rate;

  it.each([
    ['a sentence', 4, 48_000, 48_000],
    ['a sentence of the telephone', 4, 8_000, 24_000],
    ['of a disc', 4, 44_100, 44_100],
    ['just under 44.1 kHz', 4, 44_099, 32_000],
    ['of a studio', 4, 96_000, 48_000],
    ['all that fits at 48 kHz', most(48_000), 48_000, 48_000],
    ['one sample more', most(48_000) + 1 / 48_000, 48_000, 44_100],
    ['all that fits at 44.1 kHz', most(44_100), 48_000, 44_100],
    ['one sample more', most(44_100) + 1 / 44_100, 48_000, 32_000],
    ['all that fits at 32 kHz', most(32_000), 48_000, 32_000],
    ['one sample more', most(32_000) + 1 / 32_000, 48_000, 24_000],
    ['nearly ten minutes', 599.9, 48_000, 24_000],
    ['ten minutes', 600, 48_000, 24_000],
    ['a little over', 600.1, 48_000, 24_000],
  ])('%s gets the best rate that is small enough', (_, seconds, source, rate) => {
    expect(wavRate(seconds, source)).toBe(rate);
    expect(wavBytes(seconds, rate)).toBeLessThanOrEqual(UPLOAD_LIMIT_BYTES);
  });
});

describe('a file', () => {
  const wav = (format: number, bits: number, before = '') => {
    const fmt = Buffer.alloc(24);
    fmt.write('fmt ');
    fmt.writeUInt32LE(16, 4);
    fmt.writeUInt16LE(format, 8);
    fmt.writeUInt32LE(44_100, 12);
    fmt.writeUInt16LE(bits, 22);
    return Buffer.concat([Buffer.from(`RIFF....WAVE${before}`, 'latin1'), fmt]);
  };
  const text = (bytes: string) => Buffer.from(bytes, 'latin1');

  it.each([
    ['a plain WAV', wav(1, 16), { name: 'wav', rate: 44_100, plain: true }],
    ['a fine WAV', wav(1, 24), { name: 'wav', rate: 44_100, plain: true }],
    ['a coarse WAV', wav(1, 8), { name: 'wav', rate: 44_100, plain: false }],
    ['a WAV of fractions', wav(3, 32), { name: 'wav', rate: 44_100, plain: false }],
    [
      'notes before it',
      wav(1, 16, 'LIST\x03\0\0\0abc\0'),
      { name: 'wav', rate: 44_100, plain: true },
    ],
    ['a WAV that ends at once', text('RIFF....WAVE'), { name: 'other' }],
    ['an MP3 with notes', text('ID3\x04'), { name: 'mp3' }],
    ['an MP3', text('\xff\xfb\x90'), { name: 'mp3' }],
    ['an AAC', text('\xff\xf1\x50'), { name: 'other' }],
    ['a JPEG', text('\xff\xd8\xff'), null],
    ['an Ogg', text('OggS'), { name: 'other' }],
    ['a WebM', text('\x1aE\xdf\xa3'), { name: 'other' }],
    ['an M4A', text('\0\0\0\x20ftypM4A '), { name: 'other' }],
    ['a text', text('Hello, this is a text.'), null],
    ['nothing', text(''), null],
  ])('%s is known by its bytes', (_, bytes, type) => {
    expect(audioTypeOf(bytes)).toEqual(type);
  });
});

const draft: Draft = {
  id: 'draft-1',
  createdAt: 0,
  updatedAt: 0,
  photo: { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' },
  script: ' Hello there ',
  voice: null,
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const recording = { id: 'f', name: 'Ada.wav', seconds: 3 };

describe('a draft that plays a recording', () => {
  it.each<[string, Partial<Draft>, string]>([
    ['its title', { title: 'Ada', recording, narration: 'audio' }, 'Ada'],
    ['its script', { recording }, 'Hello there'],
    ['its recording', { recording, narration: 'audio' }, 'Ada.wav'],
    [
      'its link',
      { audioUrl: 'https://a.example/b.mp3', narration: 'audioLink' },
      'https://a.example/b.mp3',
    ],
    ['nothing', { narration: 'audio' }, ''],
  ])('is called by %s', (_, changes, name) => {
    expect(nameOfDraft({ ...draft, ...changes })).toBe(name);
  });

  it.each([
    [undefined, {}],
    [599.9, {}],
    [600, {}],
    [600.1, { audioUrl: 'tooLong' }],
  ])('by a link of %s seconds is checked', (audioLinkSeconds, problems) => {
    const linked: Draft = {
      ...draft,
      narration: 'audioLink',
      audioUrl: 'https://a.example/b.mp3',
      audioLinkSeconds,
    };
    expect(checkDraft(linked, { stored: [], rightsAccepted: true, now: 0 })).toEqual(problems);
  });
});
