import type { Endpoint } from '../endpoint.ts';
import {
  type Fields,
  flag,
  list,
  may,
  mayOrNull,
  members,
  must,
  mustOrNull,
  number,
  someWords,
  text,
  whole,
  words,
} from '../shape.ts';
import { CLI_FOLDERS, CLI_GLOSSARIES, CLI_JULY, KEY_PAGE } from './sources.ts';

const purse = mayOrNull(members({ remaining: mayOrNull(whole()), resets_at: mayOrNull(text()) }));

const me = members({
  username: must(text()),
  email: mustOrNull(text()),
  first_name: mustOrNull(text()),
  last_name: mustOrNull(text()),
  billing_type: mayOrNull(words('wallet', 'subscription', 'usage_based')),
  wallet: mayOrNull(
    members({
      currency: must(words('usd', 'credits')),
      remaining_balance: mayOrNull(number()),
      auto_reload: mayOrNull(
        members({
          enabled: must(flag),
          amount_usd: mayOrNull(number()),
          threshold_usd: mayOrNull(number()),
        }),
      ),
    }),
  ),
  subscription: mayOrNull(
    members({
      plan: must(words('free', 'starter', 'creator', 'pro', 'team', 'enterprise', 'business_plus')),
      credits: must(members({ premium_credits: purse, add_on_credits: purse })),
    }),
  ),
  usage_based: mayOrNull(
    members({
      included_credits: mayOrNull(number()),
      remaining_credits: mayOrNull(number()),
      spending_cap_usd: mayOrNull(number()),
      spending_current_usd: mayOrNull(number()),
    }),
  ),
});

const key = members({
  key_id: may(text()),
  key_name: may(text()),
  status: may(someWords('active')),
  scope_mode: may(words('full', 'read_only', 'custom')),
  scopes: may(list(text())),
  created_at: may(text(), 'ISO 8601.'),
  updated_at: may(text(), 'ISO 8601.'),
  expires_at: mayOrNull(text(), 'ISO 8601.'),
  expires_in_seconds: mayOrNull(whole()),
});

const folderType = words('mixed', 'video', 'video_translate');
const folderFields: Fields = {
  folder_id: must(text()),
  name: must(text()),
  type: must(folderType),
  is_trash: must(flag),
  created_at: must(whole()),
  updated_at: must(whole()),
  parent_id: mayOrNull(text()),
  creator_username: mayOrNull(text()),
};

export const account: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/v3/users/me',
    used: true,
    certainty: 'official',
    source: CLI_JULY,
    answer: { data: me },
    notes: ['A key may make videos and be refused this (403 `insufficient_api_key_scope`).'],
  },
  {
    method: 'GET',
    path: '/v3/api_keys/self',
    used: true,
    certainty: 'likely',
    source: KEY_PAGE,
    answer: { data: key },
    notes: ['The path is official, the shape is not. Any key may ask.'],
  },
  {
    method: 'POST',
    path: '/v3/folders',
    used: false,
    certainty: 'official',
    source: CLI_FOLDERS,
    idempotent: true,
    body: members({
      name: must(text({ min: 1, max: 256 })),
      parent_id: mayOrNull(text()),
      type: may(folderType),
    }),
    answer: { data: members(folderFields) },
  },
  {
    method: 'GET',
    path: '/v3/folders/{folder_id}',
    used: true,
    certainty: 'official',
    source: CLI_FOLDERS,
    answer: { data: members(folderFields) },
  },
  {
    method: 'GET',
    path: '/v3/brand-glossaries',
    used: true,
    certainty: 'likely',
    source: CLI_GLOSSARIES,
    query: { limit: may(whole(1, 100)), token: may(text()) },
    answer: {
      data: members({ brand_glossary_id: must(text()), name: mayOrNull(text()) }),
      list: true,
    },
    notes: ['The path and the id are official, the name is not.'],
  },
];
