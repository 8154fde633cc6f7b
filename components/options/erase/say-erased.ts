import { i18n } from '#i18n';
import type { ErasedHere, Refused } from '../../../utils/core/erasure/erasure.ts';
import type { LeftoverKind } from '../../../utils/core/erasure/leftovers.ts';
import type { Failure, FailureKind } from '../../../utils/core/failure.ts';
import { detailOf } from '../../../utils/explain.ts';

const list = (things: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('page.language'), { type: 'conjunction' }).format(things);

/** What this computer keeps, or kept. */
export function sayHere({ videos, drafts, photos, keys, sites }: ErasedHere): string {
  return list([
    ...(videos > 0 ? [i18n.t('options.erase.listed', videos)] : []),
    ...(drafts > 0 ? [i18n.t('options.erase.drafts', drafts)] : []),
    ...(photos > 0 ? [i18n.t('photos.count', photos)] : []),
    ...(keys > 0 ? [i18n.t('options.erase.keys', keys)] : []),
    ...(sites > 0 ? [i18n.t('options.erase.sites', sites)] : []),
    i18n.t('options.erase.settings'),
  ]);
}

/** Things at HeyGen. @returns an empty string where there are none. */
export function sayThere({ video, face, file }: Readonly<Record<LeftoverKind, number>>): string {
  return list([
    ...(video > 0 ? [i18n.t('options.erase.videos', video)] : []),
    ...(face > 0 ? [i18n.t('options.erase.faces', face)] : []),
    ...(file > 0 ? [i18n.t('options.erase.files', file)] : []),
  ]);
}

/** How many there are of each kind. */
export function countKinds(
  things: readonly { readonly kind: LeftoverKind }[],
): Readonly<Record<LeftoverKind, number>> {
  const of = (kind: LeftoverKind) => things.filter((thing) => thing.kind === kind).length;
  return { video: of('video'), face: of('face'), file: of('file') };
}

/** One sentence for each reason why something is still at HeyGen. */
export function sayRefused(refused: readonly Refused[]): readonly string[] {
  const byReason = Map.groupBy(refused, ({ failure }) => reasonOf(failure));
  return [...byReason].map(([reason, things]) =>
    i18n.t('options.erase.still', { things: sayThere(countKinds(things)), reason }),
  );
}

const notAllowed = () => i18n.t('options.erase.reason.scope');

const REASONS: Readonly<Partial<Record<FailureKind, () => string>>> = {
  otherAccount: () => i18n.t('options.erase.reason.account'),
  unauthorized: () => i18n.t('options.erase.reason.key'),
  forbidden: notAllowed,
  scope: notAllowed,
  denied: notAllowed,
  network: () => i18n.t('options.erase.reason.stopped'),
};

const reasonOf = (failure: Failure): string =>
  REASONS[failure.kind]?.() ?? i18n.t('options.erase.reason.other', { detail: detailOf(failure) });
