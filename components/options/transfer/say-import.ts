import { i18n } from '#i18n';
import { entryOf } from '../../../utils/core/entry-of.ts';
import { plainText } from '../../../utils/core/plain-text.ts';
import { shortened } from '../../../utils/core/shortened.ts';
import type { Fault } from '../../../utils/core/transfer/read.ts';
import type { ImportEnd } from './import.ts';

/** What came of a file, in one sentence. */
export function sayImported({
  entries,
  presets,
}: ImportEnd & { readonly end: 'imported' }): string {
  const { added, updated, known, left, payments } = entries;
  const things = [
    i18n.t('options.erase.videos', added),
    ...(presets.added > 0 ? [i18n.t('options.transfer.presets', presets.added)] : []),
    ...(payments > 0 ? [i18n.t('options.transfer.payments', payments)] : []),
  ];
  const parts = [
    i18n.t('options.transfer.imported', { things: list(things) }),
    ...(updated > 0 ? [i18n.t('options.transfer.updated', updated)] : []),
    ...(known > 0 ? [i18n.t('options.transfer.known', known)] : []),
    ...(left > 0 ? [i18n.t('options.transfer.left', left)] : []),
    ...(presets.left > 0 ? [i18n.t('options.transfer.presetsLeft', presets.left)] : []),
  ];
  return i18n.t('options.transfer.done', { parts: parts.join('; ') });
}

const list = (things: readonly string[]): string =>
  new Intl.ListFormat(i18n.t('page.language'), { type: 'conjunction' }).format(things);

/** Why nothing, or not all, came of a file, and what to do. */
export function sayRefused(end: Exclude<ImportEnd, { readonly end: 'imported' }>): string {
  switch (end.end) {
    case 'refused':
      return sayFault(end.fault);
    case 'tooLarge':
      return i18n.t('options.transfer.tooLarge');
    case 'unreadable':
      return i18n.t('options.transfer.unreadable');
    case 'unkept':
      return i18n.t('options.transfer.unkept');
    case 'unset':
      return i18n.t('options.transfer.unset');
  }
}

function sayFault(fault: Fault): string {
  switch (fault.reason) {
    case 'syntax':
      return i18n.t('options.transfer.syntax', { line: fault.line });
    case 'foreign':
      return i18n.t('options.transfer.foreign');
    case 'newer':
      return i18n.t('options.transfer.newer');
    case 'entry':
      return i18n.t('options.transfer.badEntry', { what: sayPlace(fault) });
  }
}

/** The entry, and the field by the name it has in the file: a file's own words may be anything. */
function sayPlace({ part, entry, field }: Fault & { readonly reason: 'entry' }): string {
  const name = entryOf(ENTRIES, part);
  const where = name && entry !== null ? name(entry) : shortened(plainText(part, LONGEST_NAME));
  const inner = shortened(plainText(field, LONGEST_NAME));
  return inner === '' ? where : i18n.t('options.transfer.field', { where, field: inner });
}

const LONGEST_NAME = 200;

const ENTRIES: Readonly<Record<string, (entry: number) => string>> = {
  videos: (entry) => i18n.t('options.transfer.video', { entry }),
  presets: (entry) => i18n.t('options.transfer.preset', { entry }),
  payments: (entry) => i18n.t('options.transfer.payment', { entry }),
};
