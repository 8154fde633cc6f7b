/** Where HeyGen's own texts, or those who use it, do not say the same; and what is done then. */
export interface Disagreement {
  readonly about: string;
  readonly texts: string;
  readonly weDo: string;
}

export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    about: '`motion_prompt` and `expressiveness` of a plain photo',
    texts:
      'The schema takes them with `type: "image"`; the fields’ own text says photo avatars only, the page of models photo avatars and arbitrary images.',
    weDo: 'They are sent as the person chose them, and for `avatar_v` left out.',
  },
  {
    about: '`subtitle_url` where no `caption` was asked for',
    texts: 'A sidecar file “is always returned”; the field it is said of is `caption`.',
    weDo: 'The simulator always gives one. It is shown only where captions were wanted.',
  },
  {
    about: 'null for what is not set',
    texts: 'The schema lets most fields be null; that a null is the same as nothing is not said.',
    weDo: 'What is not set is left out.',
  },
  {
    about: 'the words of a status',
    texts: 'A video has four of them, the bulk statuses seven without an end, a new video any.',
    weDo: 'A word that is not known means that it is not at its end.',
  },
  {
    about: 'the end of a list',
    texts: '`has_more` and `next_token` may each be left out.',
    weDo: 'There is more where a token is, unless `has_more` denies it; a token that comes again, or 200 pages, end it.',
  },
  {
    about: 'the time of a photo avatar',
    texts: 'Looks have none; their groups have `created_at`.',
    weDo: 'The time is the group’s. One of no known time is never taken for certain.',
  },
  {
    about: 'what `POST /v3/avatars` answers',
    texts: 'Both `avatar_group` and `avatar_item` may be null.',
    weDo: 'Without the item, the group is asked for its look.',
  },
  {
    about: 'a photo’s 4K',
    texts:
      'The field takes `4k`; the engines render at 1080p at most and put that on a larger canvas.',
    weDo: 'It is sent as it was chosen.',
  },
  {
    about: 'whose voices are listed',
    texts: '`type` is public unless it is said: no call lists both.',
    weDo: 'Private and public ones are each asked for by name.',
  },
  {
    about: 'pauses in a script',
    texts:
      'A video’s script takes `<break>` as it is; speech takes it with `input_type: "ssml"` only.',
    weDo: 'A script with pauses is heard as SSML, its words escaped; one too long for that without its pauses.',
  },
  {
    about: '`api_keys/self`',
    texts: 'The path is official, its shape only quoted by others.',
    weDo: 'Every field of it may be missing.',
  },
  {
    about: 'codes of the same meaning',
    texts:
      '`resource_limit_exceeded` and `resource_limit_reached`; `video_not_found` and `not_found`; `internal_error` with 500 and 400.',
    weDo: 'The code counts before the status, and an unknown code by its status.',
  },
];

/** What HeyGen publishes beside it, and why it is not here. */
export const BESIDE: readonly string[] = [
  '`POST /v3/videos/batches`: up to a hundred bodies at once; what it answers is not published.',
  '`/v3/models/videos` (HeyGen Video 1): a scene of a prompt, with no script and no voice.',
  '`/v3/models/audio/*`: the account’s own clones only, no public voice and no preview.',
  '`POST /v3/voices/clone`, `PATCH` of looks and groups: nothing here needs them.',
  'Avatar 6: resold by others; how HeyGen’s own API takes it was not found.',
  'Webhooks: they can’t reach an extension. `callback_url` is passed on for those who have a server.',
];
