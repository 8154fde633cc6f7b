import { isFields, isNumber } from '../fields.ts';

/** `all`: once nothing is in progress any more; `badge`: the icon alone says it. */
export const WHEN = ['each', 'all', 'badge'] as const;
export type When = (typeof WHEN)[number];

/** Hours in which nobody is told anything. Minutes after midnight, by the person's clock. */
export interface QuietHours {
  readonly on: boolean;
  readonly from: number;
  /** Before `from`: on the next day. */
  readonly to: number;
}

/** How the person wants to be told. */
export interface Taste {
  readonly when: When;
  /** A notification stays until it is clicked or closed. */
  readonly stays: boolean;
  readonly silent: boolean;
  readonly quiet: QuietHours;
}

export const USUAL_TASTE: Taste = {
  when: 'each',
  stays: false,
  silent: false,
  quiet: { on: false, from: 22 * 60, to: 8 * 60 },
};

/** Takes whatever is stored; earlier versions kept whether notifications are wanted at all. */
export function parseTaste(stored: unknown): Taste {
  if (stored === false) return { ...USUAL_TASTE, when: 'badge' };
  if (!isFields(stored)) return USUAL_TASTE;
  const { when, stays, silent, quiet } = stored;
  return {
    when: WHEN.find((each) => each === when) ?? USUAL_TASTE.when,
    stays: stays === true,
    silent: silent === true,
    quiet: isQuietHours(quiet) ? quiet : USUAL_TASTE.quiet,
  };
}

const isQuietHours = (value: unknown): value is QuietHours =>
  isFields(value) && typeof value.on === 'boolean' && isMinute(value.from) && isMinute(value.to);

const isMinute = (value: unknown): boolean =>
  isNumber(value) && Number.isInteger(value) && value >= 0 && value < 24 * 60;
