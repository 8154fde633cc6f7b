import * as v from 'valibot';
import type { Billing } from '../core/account.ts';
import { UNPICTURED } from '../core/remote.ts';
import { RENDERERS } from '../core/renderer.ts';
import {
  address,
  flag,
  heygenAddress,
  id,
  length,
  amount as money,
  shownText,
  text,
  time,
  word,
} from './values.ts';

/** HeyGen's answers, as far as this product reads them, turned into its own words. */

/** Every answer carries its content in `data`. */
export const envelope = <Schema extends v.GenericSchema>(data: Schema) => v.object({ data });

export const errorBody = v.object({
  error: v.object({ code: text, message: text, param: text }),
});

const reason = v.fallback(v.nullish(v.object({ code: text, message: text }), null), null);

/** In pixels. */
const size = v.fallback(v.nullish(v.number(), null), null);

const look = v.object({
  id,
  name: shownText,
  group_id: text,
  status: text,
  preview_image_url: v.optional(v.unknown()),
  image_width: size,
  image_height: size,
  error: reason,
  // An offer and no more: in a shape that is not known it is none.
  supported_api_engines: v.fallback(v.array(v.string()), []),
});

/** A photo avatar as HeyGen describes it: one look of a face. It has no time; its group has. */
export const avatar = v.pipe(
  look,
  v.transform((data) => ({
    remoteId: data.id,
    groupId: data.group_id,
    name: data.name,
    engines: RENDERERS.filter((engine) => data.supported_api_engines.includes(engine)),
    status: statusOf(data),
    previewUrl: v.parse(address, data.preview_image_url),
    failureCode: data.error?.code ?? null,
    failureMessage: data.error?.message ?? null,
  })),
);

/** HeyGen makes no video of a look before its picture is there. Where no status is told, it is at its end then. */
function statusOf({ status, error, ...data }: v.InferOutput<typeof look>): string {
  if (status === null && error) return 'failed';
  if (status !== null && status !== 'completed') return status;
  const isEmpty = data.image_width === 0 || data.image_height === 0;
  if (isThere(data.preview_image_url) && !isEmpty) return 'completed';
  return status === null ? 'processing' : UNPICTURED;
}

/** Wherever it is. */
const isThere = (url: unknown): boolean => typeof url === 'string' && url !== '';

/** Whose face looks are of; the times of looks are here. */
export const avatarGroup = v.pipe(
  v.object({ id, created_at: time }),
  v.transform((data) => ({ id: data.id, createdAt: data.created_at })),
);

const named = v.fallback(v.nullish(v.object({ id }), null), null);

/** A new look, or where HeyGen does not name it, the group that it is in. */
export const createdAvatar = v.pipe(
  v.object({ avatar_item: named, avatar_group: named }),
  v.transform((data) => ({
    lookId: data.avatar_item?.id ?? null,
    groupId: data.avatar_group?.id ?? null,
  })),
);

/** Where the consent of whom a photo avatar shows is given. */
export const consent = v.pipe(
  v.object({ url: address }),
  v.transform((data) => data.url),
);

/** A script as it will be heard. */
export const speech = v.pipe(
  v.object({ audio_url: heygenAddress, duration: length }),
  v.transform((data) => ({ audioUrl: data.audio_url, seconds: data.duration })),
);

export const voice = v.pipe(
  v.object({
    voice_id: id,
    name: word,
    language: shownText,
    gender: shownText,
    preview_audio_url: address,
    support_pause: flag,
    support_locale: flag,
  }),
  v.transform((data) => ({
    id: data.voice_id,
    name: data.name,
    language: data.language,
    gender: data.gender,
    previewUrl: data.preview_audio_url,
    supportsPause: data.support_pause,
    supportsLocale: data.support_locale,
  })),
);

export const asset = v.pipe(
  v.object({ asset_id: id }),
  v.transform((data) => data.asset_id),
);

const amount = v.nullish(
  v.union([money, v.pipe(v.string(), v.decimal(), v.toNumber(), money)]),
  null,
);

/** Only shown: in a shape that is not known it is left out, and the account is still known. */
const shown = v.fallback(amount, null);

/** Credits in several purses count together. */
const purses = v.pipe(
  v.record(v.string(), v.nullish(v.object({ remaining: amount }), null)),
  v.transform((each) => Object.values(each).flatMap((purse) => purse?.remaining ?? [])),
  v.transform((left) => (left.length === 0 ? null : left.reduce((sum, it) => sum + it))),
);

const usage = v.object({
  spending_current_usd: shown,
  spending_cap_usd: shown,
  remaining_credits: shown,
});

const payment = v.object({
  billing_type: text,
  wallet: v.fallback(v.nullish(v.object({ currency: text, remaining_balance: shown }), null), null),
  subscription: v.fallback(
    v.nullish(v.object({ plan: text, credits: v.fallback(v.union([amount, purses]), null) }), null),
    null,
  ),
  usage_based: v.nullish(v.fallback(usage, v.parse(usage, {})), null),
});

/** Whose key it is, and how the account pays. */
export const account = v.pipe(
  v.object({
    username: shownText,
    email: shownText,
    ...payment.entries,
  }),
  v.transform((data) => ({ name: data.username, email: data.email, billing: billingOf(data) })),
);

/** `billing_type` names the member that counts; where it names none, it is the one that is there. */
function billingOf(data: v.InferOutput<typeof payment>): Billing | null {
  const { billing_type: named, wallet, subscription, usage_based: used } = data;
  const isKnown = named === 'wallet' || named === 'subscription' || named === 'usage_based';
  const counts = (type: string) => !isKnown || named === type;
  if (counts('wallet') && wallet && wallet.remaining_balance !== null) {
    const unit = wallet.currency === 'credits' ? 'credits' : 'usd';
    return { type: 'wallet', amount: wallet.remaining_balance, unit };
  }
  if (counts('subscription') && subscription) {
    return {
      type: 'subscription',
      plan: subscription.plan ?? '',
      credits: subscription.credits,
    };
  }
  if (!counts('usage_based') || !used) return null;
  const { spending_current_usd: spentUsd, spending_cap_usd: capUsd } = used;
  return { type: 'usageBased', spentUsd, capUsd, credits: used.remaining_credits };
}
