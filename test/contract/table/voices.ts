import type { Endpoint } from '../endpoint.ts';
import { flag, list, may, mayOrNull, members, must, number, text, whole, words } from '../shape.ts';
import { CLI_JULY } from './sources.ts';

const official = { certainty: 'official', source: CLI_JULY } as const;
const HIDDEN = 'HeyGen’s client hides its command since 16 November 2026; no end is announced.';

const voice = members({
  voice_id: must(text()),
  name: must(text()),
  language: must(text()),
  gender: must(text()),
  type: must(words('public', 'private')),
  preview_audio_url: mayOrNull(text()),
  support_pause: must(flag),
  support_locale: must(flag),
});

export const voices: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/v3/voices',
    used: true,
    ...official,
    query: {
      type: may(words('public', 'private'), 'Usually public.'),
      engine: may(text()),
      language: may(text()),
      gender: may(text()),
      limit: may(whole(1, 100), 'Usually 20.'),
      token: may(text()),
    },
    answer: { data: voice, list: true },
    notes: [HIDDEN, 'A voice has no time and no list of its engines.'],
  },
  {
    method: 'GET',
    path: '/v3/voices/{voice_id}',
    used: false,
    ...official,
    answer: {
      data: members({
        voice_id: must(text()),
        name: mayOrNull(text()),
        language: mayOrNull(text()),
        gender: mayOrNull(text()),
        status: mayOrNull(words('processing', 'complete', 'failed')),
        failure_message: mayOrNull(text()),
        preview_audio_url: mayOrNull(text()),
        support_pause: must(flag),
        support_interactive_avatar: may(flag),
        created_at: mayOrNull(whole()),
      }),
    },
  },
  {
    method: 'POST',
    path: '/v3/voices',
    used: false,
    ...official,
    body: members({
      prompt: must(text()),
      gender: mayOrNull(text()),
      locale: mayOrNull(text()),
      seed: may(whole(), 'Usually 0.'),
    }),
    answer: { data: members({ seed: must(whole()), voices: must(list(voice)) }) },
    notes: ['Up to three voices for a description.'],
  },
  {
    method: 'POST',
    path: '/v3/voices/speech',
    used: true,
    ...official,
    body: members({
      text: must(text({ min: 1, max: 5000 })),
      voice_id: must(text()),
      input_type: may(words('text', 'ssml'), 'Usually text.'),
      speed: may(number(0.5, 2), 'Usually 1.'),
      language: mayOrNull(text()),
      locale: mayOrNull(text()),
    }),
    answer: {
      data: members({
        audio_url: must(text()),
        duration: must(number(), 'Seconds.'),
        request_id: mayOrNull(text()),
        word_timestamps: mayOrNull(
          list(members({ word: must(text()), start: must(number()), end: must(number()) })),
        ),
      }),
    },
    notes: [HIDDEN, 'Only voices that are listed with `engine=starfish`.'],
  },
];
