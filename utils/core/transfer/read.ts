import * as v from 'valibot';
import { isFields } from '../fields.ts';
import { excessIn } from './bounds.ts';
import { faultyLine } from './syntax.ts';
import { FORMAT, portable, type Transfer, VERSION } from './transfer.ts';
import { transferRecord } from './transfer-record.ts';

/** Why a file is not read. */
export type Fault =
  /** `line` is counted from 1. */
  | { readonly reason: 'syntax'; readonly line: number }
  /** Some other program's. */
  | { readonly reason: 'foreign' }
  | { readonly reason: 'newer' }
  /** `entry` is counted from 1, and `null` where the part is no list. */
  | {
      readonly reason: 'entry';
      readonly part: string;
      readonly entry: number | null;
      readonly field: string;
    };

export type ReadTransfer =
  | { readonly ok: true; readonly transfer: Transfer }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a file that another computer has written, all of it or nothing: whoever could, wrote it. */
export function readTransfer(text: string): ReadTransfer {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused({ reason: 'syntax', line: faultyLine(text) ?? 1 });
  }
  if (!isFields(file) || file.format !== FORMAT) return refused({ reason: 'foreign' });
  if (typeof file.version === 'number' && file.version > VERSION) {
    return refused({ reason: 'newer' });
  }
  const excess = excessIn(file);
  if (excess) return refused(faultAt(excess));
  const parsed = v.safeParse(transferRecord, file, { abortEarly: true });
  if (!parsed.success) {
    return refused(faultAt(parsed.issues[0].path?.map(({ key }) => String(key)) ?? []));
  }
  const { settings, usualPreset: usual, presets: all, videos, payments } = parsed.output;
  return { ok: true, transfer: portable({ settings, presets: { all, usual }, videos, payments }) };
}

const refused = (fault: Fault): ReadTransfer => ({ ok: false, fault });

function faultAt([part = '', ...path]: readonly (string | number)[]): Fault {
  const [first = '', ...inner] = path;
  const isEntry = part !== 'settings' && /^\d+$/u.test(String(first));
  const field = (isEntry ? inner : path).join('.');
  return { reason: 'entry', part: String(part), entry: isEntry ? Number(first) + 1 : null, field };
}
