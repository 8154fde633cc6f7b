import { describe, expect, it } from 'vitest';
import type { VideoRequest } from '../../utils/core/draft/request.ts';
import { videoBody } from '../../utils/heygen/video-body.ts';
import { checkShape } from '../simulator/api/video-shape.ts';
import { aVideo } from './support/job.ts';

const image = { type: 'url', url: 'https://photos.example/ada.jpg' } as const;
const plain = {
  type: 'image',
  image,
  script: 'Hello there',
  voice_id: 'voice-1',
  title: 'Hello',
  resolution: '1080p',
  aspect_ratio: 'auto',
  caption: { file_format: 'srt' },
};
const voice = { id: 'voice-1', name: 'Ada' };
const recording = { id: 'hash', name: 'Hello.wav', seconds: 2 };
const { script: _script, voice_id: _voice, ...unspoken } = plain;
const { image: _image, ...pictureless } = plain;
const faced = { ...pictureless, type: 'avatar', avatar_id: 'look-1' };
const { caption: _caption, ...uncaptioned } = plain;

const table: readonly (readonly [string, Partial<VideoRequest>, object])[] = [
  ['nothing set', {}, plain],
  ['a fit', { fit: 'contain' }, { ...plain, fit: 'contain' }],
  ['no background', { removeBackground: true }, { ...plain, remove_background: true }],
  ['its own background', { removeBackground: false }, plain],
  [
    'a colour behind it',
    { background: { type: 'color', value: '#a0b1c2' } },
    { ...plain, background: { type: 'color', value: '#a0b1c2' } },
  ],
  [
    'a linked picture behind it',
    { background: { type: 'link', url: 'https://photos.example/sea.jpg' } },
    { ...plain, background: { type: 'image', url: 'https://photos.example/sea.jpg' } },
  ],
  [
    'an uploaded picture behind it',
    { background: { type: 'file', file: { id: 'hash', name: 'Sea.jpg' } } },
    { ...plain, background: { type: 'image', asset_id: 'asset-b' } },
  ],
  [
    'captions burnt in',
    { captions: 'burnt' },
    { ...plain, caption: { file_format: 'srt', style: 'default' } },
  ],
  ['no captions', { captions: 'none' }, uncaptioned],
  ['a transparent film', { outputFormat: 'webm' }, { ...plain, output_format: 'webm' }],
  [
    'a way to move',
    { motionPrompt: ' Nods ', expressiveness: 'high' },
    { ...plain, motion_prompt: 'Nods', expressiveness: 'high' },
  ],
  [
    'a call when it is ready',
    { callbackUrl: 'https://hook.example/', callbackId: '7' },
    { ...plain, callback_url: 'https://hook.example/', callback_id: '7' },
  ],
  [
    'a face, and how it moves',
    { avatar: { id: 'look-1', name: 'Ada' }, motionPrompt: 'Nods', expressiveness: 'low' },
    { ...faced, motion_prompt: 'Nods', expressiveness: 'low' },
  ],
  [
    'a face that moves by itself',
    {
      avatar: { id: 'look-1', name: 'Ada', engines: ['avatar_iv', 'avatar_v'], engine: 'avatar_v' },
      motionPrompt: 'Nods',
      expressiveness: 'low',
    },
    { ...faced, engine: { type: 'avatar_v' } },
  ],
  ['fields left empty', { motionPrompt: ' ', callbackUrl: '', callbackId: '' }, plain],
  [
    'a voice that is set',
    {
      narration: {
        type: 'script',
        script: 'Hello there',
        voice,
        settings: { speed: 0.5, pitch: -50, volume: 0, locale: 'en-GB' },
      },
    },
    { ...plain, voice_settings: { speed: 0.5, pitch: -50, volume: 0, locale: 'en-GB' } },
  ],
  [
    'a recording',
    { narration: { type: 'audio', recording } },
    { ...unspoken, audio_asset_id: 'asset-a' },
  ],
  [
    'a linked recording',
    { narration: { type: 'audioLink', url: 'https://photos.example/a.mp3' } },
    { ...unspoken, audio_url: 'https://photos.example/a.mp3' },
  ],
];

describe('the body of a request', () => {
  it.each(table)('with %s is to the letter, and of the shape of the contract', (_, parts, body) => {
    const sent = videoBody(aVideo(parts), { image, audio: 'asset-a', background: 'asset-b' });
    // As it leaves: what is undefined is not there.
    expect(JSON.parse(JSON.stringify(sent))).toStrictEqual(body);
    expect(() => checkShape(body as Record<string, unknown>)).not.toThrow();
  });

  it('of a photo avatar has no picture', () => {
    const avatar = { id: 'look-1', name: 'Ada' };
    const { type: _type, image: _image, ...rest } = plain;
    expect(videoBody(aVideo({ avatar }), { image })).toStrictEqual({
      ...rest,
      type: 'avatar',
      avatar_id: 'look-1',
    });
  });
});
