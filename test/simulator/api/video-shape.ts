import {
  boolean,
  type Check,
  httpsUrl,
  languageTag,
  number,
  object,
  oneOf,
  tagged,
  text,
} from '../http/check.ts';
import { type ImageInput, imageShape } from './image-input.ts';

/** `POST /v3/videos`, once it has passed `checkShape`. */
export type VideoRequest = VideoFields & ({ type: 'image'; image: ImageInput } | AvatarVideo);

/** Who speaks, and the generation of HeyGen's renderer; the older one where none is named. */
interface AvatarVideo {
  type: 'avatar';
  avatar_id: string;
  engine?: { type: 'avatar_iii' | 'avatar_iv' | 'avatar_v' };
}

interface VideoFields {
  script?: string;
  voice_id?: string;
  audio_url?: string;
  audio_asset_id?: string;
  title?: string;
  resolution?: '4k' | '1080p' | '720p';
  aspect_ratio?: 'auto' | '16:9' | '9:16' | '4:5' | '5:4' | '1:1';
  fit?: 'cover' | 'contain';
  remove_background?: boolean;
  background?:
    | { type: 'color'; value: string }
    | { type: 'image'; url?: string; asset_id?: string };
  voice_settings?: { speed?: number; pitch?: number; volume?: number; locale?: string };
  caption?: { file_format?: 'srt'; style?: 'default' };
  output_format?: 'mp4' | 'webm';
  motion_prompt?: string;
  expressiveness?: 'high' | 'medium' | 'low';
  folder_id?: string;
  brand_glossary_id?: string;
  watermark?: unknown;
}

/** The words that some fields take. */
export const VALUES = {
  resolution: ['4k', '1080p', '720p'],
  aspect_ratio: ['auto', '16:9', '9:16', '4:5', '5:4', '1:1'],
  fit: ['cover', 'contain'],
  expressiveness: ['high', 'medium', 'low'],
  output_format: ['mp4', 'webm'],
  engine: ['avatar_iii', 'avatar_iv', 'avatar_v'],
} as const;

const background = tagged('type', {
  color: [{ value: text({ pattern: /^#[0-9a-f]{6}$/i }) }],
  // Which of the two is given is a rule, not a shape.
  image: [{}, { url: httpsUrl(), asset_id: text() }],
});

const MODELS = {
  elevenlabs: [
    'eleven_multilingual_v2',
    'eleven_turbo_v2_5',
    'eleven_flash_v2_5',
    'eleven_v3',
    'eleven_v4',
  ],
  fish: ['s1', 's2-pro'],
} as const;

const engineSettings = tagged('engine_type', {
  elevenlabs: [
    {},
    {
      model: oneOf(...MODELS.elevenlabs),
      stability: number(),
      similarity_boost: number(),
      style: number(),
      use_speaker_boost: boolean(),
    },
  ],
  fish: [{}, { model: oneOf(...MODELS.fish), stability: number(), similarity: number() }],
  starfish: [{}],
});

const voiceFields: Record<string, Check> = {
  speed: number(0.5, 1.5),
  pitch: number(-50, 50),
  volume: number(0, 1),
  locale: languageTag(),
  engine_settings: engineSettings,
};

const fields: Record<string, Check> = {
  script: text({ max: 5000, pattern: /\S/ }),
  voice_id: text(),
  audio_url: httpsUrl(),
  audio_asset_id: text(),
  title: text(),
  resolution: oneOf(...VALUES.resolution),
  aspect_ratio: oneOf(...VALUES.aspect_ratio),
  fit: oneOf(...VALUES.fit),
  remove_background: boolean(),
  background,
  voice_settings: object({}, voiceFields),
  caption: object({}, { file_format: oneOf('srt'), style: oneOf('default') }),
  motion_prompt: text(),
  expressiveness: oneOf(...VALUES.expressiveness),
  output_format: oneOf(...VALUES.output_format),
  watermark: object(
    { image: imageShape },
    {
      opacity: number(),
      scale: number(),
      placement: object({}, { offset_x: number(), offset_y: number(), position: text() }),
    },
  ),
  folder_id: text(),
  brand_glossary_id: text(),
  callback_url: httpsUrl(),
  callback_id: text(),
};

const reference = { reference_look_id: text() };
const engine = tagged('type', {
  avatar_iii: [{}, reference],
  avatar_iv: [{}, reference],
  avatar_v: [{}, reference],
});

const shape = tagged('type', {
  image: [{ image: imageShape }, fields],
  avatar: [{ avatar_id: text() }, { ...fields, engine }],
});

/** Every field that a request can have; those within `voice_settings` by their paths. */
export const FIELDS: readonly string[] = [
  'type',
  'image',
  'avatar_id',
  'engine',
  ...Object.keys(fields).filter((name) => name !== 'voice_settings'),
  ...Object.keys(voiceFields).map((name) => `voice_settings.${name}`),
];

/** @throws ApiError 400 naming the first field that is unknown, missing or of a wrong kind */
export function checkShape(body: Record<string, unknown>): VideoRequest {
  shape(body, '');
  return body as unknown as VideoRequest;
}
