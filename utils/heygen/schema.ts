import * as v from 'valibot';

/** HeyGen's answers, as far as this product reads them, turned into its own words. */

const text = v.nullish(v.string(), null);
const id = v.pipe(v.string(), v.nonEmpty());

/** Every answer carries its content in `data`. */
export const envelope = <Schema extends v.GenericSchema>(data: Schema) => v.object({ data });

/** A page of a list. */
export const page = <Schema extends v.GenericSchema>(item: Schema) =>
  v.object({ data: v.array(item), has_more: v.nullish(v.boolean(), false), next_token: text });

export const errorBody = v.object({
  error: v.object({ code: text, message: text, param: text }),
});

export const createdVideo = v.pipe(
  v.object({ video_id: id }),
  v.transform((data) => data.video_id),
);

export const videoStatus = v.object({ video_id: v.string(), status: v.string() });

/** A video as HeyGen describes it. Its addresses are signed and expire. */
export const video = v.pipe(
  v.object({
    status: v.string(),
    duration: v.nullish(v.number(), null),
    video_url: text,
    thumbnail_url: text,
    subtitle_url: text,
    video_page_url: text,
    failure_code: text,
    failure_message: text,
  }),
  v.transform((data) => ({
    status: data.status,
    durationSeconds: data.duration,
    videoUrl: data.video_url,
    thumbnailUrl: data.thumbnail_url,
    subtitlesUrl: data.subtitle_url,
    pageUrl: data.video_page_url,
    failureCode: data.failure_code,
    failureMessage: data.failure_message,
  })),
);
export type RemoteVideo = Readonly<v.InferOutput<typeof video>>;

/** A video in the account's list. */
export const listedVideo = v.pipe(
  v.object({ id, title: text, created_at: v.nullish(v.number(), 0) }),
  v.transform((data) => ({
    videoId: data.id,
    title: data.title,
    // HeyGen's times are Unix seconds.
    createdAt: data.created_at * 1000,
  })),
);
export type ListedVideo = Readonly<v.InferOutput<typeof listedVideo>>;

export const voice = v.pipe(
  v.object({
    voice_id: id,
    name: v.string(),
    language: v.nullish(v.string(), ''),
    gender: v.nullish(v.string(), ''),
    preview_audio_url: text,
  }),
  v.transform((data) => ({
    id: data.voice_id,
    name: data.name,
    language: data.language,
    gender: data.gender,
    previewUrl: data.preview_audio_url,
  })),
);

export const asset = v.pipe(
  v.object({ asset_id: id }),
  v.transform((data) => data.asset_id),
);

const amount = v.nullish(
  v.union([v.number(), v.pipe(v.string(), v.decimal(), v.toNumber())]),
  null,
);

/** Whose key it is; the balance only where the account is a wallet. */
export const account = v.pipe(
  v.object({
    username: v.nullish(v.string(), ''),
    email: v.nullish(v.string(), ''),
    wallet: v.nullish(v.object({ currency: text, remaining_balance: amount }), null),
  }),
  v.transform(({ username, email, wallet }) => ({
    name: username,
    email,
    balance:
      wallet === null || wallet.remaining_balance === null
        ? null
        : {
            amount: wallet.remaining_balance,
            unit: wallet.currency === 'credits' ? ('credits' as const) : ('usd' as const),
          },
  })),
);
