import { i18n } from '#i18n';
import type { KeyNotice, NeededScope } from '../../utils/core/key-notices.ts';
import { type KeptKey, nameOf } from '../../utils/core/keys.ts';
import { fullDay, list } from './more-format.ts';

/** What a key is called; by its end where neither its person nor HeyGen has named it. */
export function sayKeyName(key: KeptKey, all: readonly KeptKey[]): string {
  const name = nameOf(key, all);
  if (name !== '') return name;
  return key.end === '' ? i18n.t('keys.nameless') : i18n.t('keys.byEnd', { end: key.end });
}

/** A notice as a sentence and what to do about it. */
export function sayNotice(notice: KeyNotice): string {
  switch (notice.kind) {
    case 'expired':
      return i18n.t('keys.expired', { day: fullDay(notice.at) });
    case 'expiring':
      return i18n.t('keys.expiring', { day: fullDay(notice.at) });
    case 'lacks':
      return i18n.t('keys.lacks', {
        what: either(notice.scopes.map((scope) => LOST[scope]())),
        scopes: list(notice.scopes),
      });
  }
}

const LOST: Readonly<Record<NeededScope, () => string>> = {
  'videos:write': () => i18n.t('keys.lost.videos'),
  'assets:write': () => i18n.t('keys.lost.assets'),
  'voices:read': () => i18n.t('keys.lost.voices'),
  'avatars:write': () => i18n.t('keys.lost.avatars'),
  'account:read': () => i18n.t('keys.lost.account'),
};

const either = (words: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'disjunction' }).format(words);
