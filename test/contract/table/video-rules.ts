import type { Rule } from '../endpoint.ts';

type Body = Readonly<Record<string, unknown>>;

const has = (body: Body, name: string) => body[name] !== undefined && body[name] !== null;
const memberOf = (body: Body, name: string): Body => {
  const value = body[name];
  return typeof value === 'object' && value !== null ? (value as Body) : {};
};
const isOneOf = (body: Body, ...names: readonly string[]) =>
  names.filter((name) => has(body, name)).length === 1;
const engineOf = (body: Body) => memberOf(body, 'engine').type ?? 'avatar_iv';

/** Of every video. */
export const videoRules: readonly Rule[] = [
  {
    says: 'exactly one of `script`, `audio_url`, `audio_asset_id`',
    holds: (body) => isOneOf(body, 'script', 'audio_url', 'audio_asset_id'),
  },
  {
    says: 'a `webm` takes no `background`',
    holds: (body) => body.output_format !== 'webm' || !has(body, 'background'),
  },
  {
    says: 'a `background` of type `color` has a `value`, one of type `image` a `url` or an `asset_id`',
    certainty: 'likely',
    holds(body) {
      if (!has(body, 'background')) return true;
      const background = memberOf(body, 'background');
      return background.type === 'color'
        ? has(background, 'value')
        : isOneOf(background, 'url', 'asset_id');
    },
  },
  {
    says: '`brand_glossary_id` only with a `script`',
    holds: (body) => !has(body, 'brand_glossary_id') || has(body, 'script'),
  },
];

export const photoRules: readonly Rule[] = [
  ...videoRules,
  {
    says: '`voice_id` with every `script`',
    holds: (body) => !has(body, 'script') || has(body, 'voice_id'),
  },
];

export const avatarRules: readonly Rule[] = [
  ...videoRules,
  {
    says: '`avatar_iii` takes neither `motion_prompt` nor `expressiveness`',
    holds: (body) =>
      engineOf(body) !== 'avatar_iii' ||
      (!has(body, 'motion_prompt') && !has(body, 'expressiveness')),
  },
  {
    says: '`avatar_v` takes no `expressiveness`, and no `motion_prompt` for a lone photo avatar',
    holds: (body) =>
      engineOf(body) !== 'avatar_v' ||
      (!has(body, 'motion_prompt') && !has(body, 'expressiveness')),
  },
];
