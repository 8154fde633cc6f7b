import {
  type Fields,
  flag,
  may,
  mayOrNull,
  members,
  must,
  number,
  text,
  union,
  words,
} from '../shape.ts';
import { assetRef } from './parts.ts';

const engineSettings = union('engine_type', {
  elevenlabs: {
    model: mayOrNull(
      words(
        'eleven_multilingual_v2',
        'eleven_turbo_v2_5',
        'eleven_flash_v2_5',
        'eleven_v3',
        'eleven_v4',
      ),
    ),
    stability: mayOrNull(number()),
    similarity_boost: mayOrNull(number()),
    style: mayOrNull(number()),
    use_speaker_boost: mayOrNull(flag),
  },
  fish: {
    model: mayOrNull(words('s1', 's2-pro')),
    stability: mayOrNull(number()),
    similarity: mayOrNull(number()),
  },
  starfish: {},
});

const voiceSettings = members({
  speed: may(number(0.5, 1.5), 'Usually 1.'),
  pitch: may(number(-50, 50), 'Usually 0.'),
  volume: may(number(0, 1), 'Usually 1.'),
  locale: mayOrNull(text(), 'BCP-47; for voices with `support_locale`.'),
  engine_settings: mayOrNull(engineSettings),
});

const watermark = members({
  image: must(assetRef),
  opacity: may(number()),
  scale: may(number()),
  placement: mayOrNull(
    members({
      offset_x: mayOrNull(number()),
      offset_y: mayOrNull(number()),
      position: may(words('top_left', 'top_right', 'bottom_left', 'bottom_right')),
    }),
  ),
});

/** What a video of a photo and one of an avatar have in common. */
export const videoFields: Fields = {
  script: mayOrNull(text({ max: 5000 })),
  voice_id: mayOrNull(text()),
  audio_url: mayOrNull(text(), 'WAV or MP3, at most 50 MB and 10 minutes.'),
  audio_asset_id: mayOrNull(text(), 'At most 10 minutes.'),
  title: mayOrNull(text()),
  resolution: mayOrNull(
    words('4k', '1080p', '720p'),
    'Rendered at 1080p at most; 4k is a larger canvas around it.',
  ),
  aspect_ratio: mayOrNull(words('auto', '16:9', '9:16', '4:5', '5:4', '1:1'), 'Usually 16:9.'),
  fit: mayOrNull(words('contain', 'cover')),
  remove_background: mayOrNull(flag),
  background: mayOrNull(
    members({
      type: must(words('color', 'image')),
      value: mayOrNull(text()),
      url: mayOrNull(text()),
      asset_id: mayOrNull(text()),
    }),
  ),
  voice_settings: mayOrNull(voiceSettings),
  caption: mayOrNull(
    members({
      file_format: may(words('srt')),
      style: mayOrNull(words('default'), 'Burns them in.'),
    }),
    'A file comes beside the video in any case.',
  ),
  output_format: may(
    words('mp4', 'webm'),
    'Usually mp4; webm takes the background away by itself.',
  ),
  motion_prompt: mayOrNull(text()),
  expressiveness: mayOrNull(words('high', 'medium', 'low'), 'Usually low.'),
  folder_id: mayOrNull(text(), 'One that is not there is a 404 before anything is made.'),
  brand_glossary_id: mayOrNull(text(), 'How names are said.'),
  watermark: mayOrNull(watermark, 'Enterprise accounts only.'),
  callback_url: mayOrNull(text()),
  callback_id: mayOrNull(text()),
};
