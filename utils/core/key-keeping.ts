/** How the keys are kept on this computer: one choice for all of them. */
export const KEEPINGS = [
  /** Until they are removed. */
  'kept',
  /** Until the browser is closed. */
  'session',
  /** Encrypted; opened with a passphrase until the browser is closed. */
  'locked',
] as const;

export type Keeping = (typeof KEEPINGS)[number];

/** Whatever is no way to keep them is the usual one. */
export const readKeeping = (stored: unknown): Keeping =>
  KEEPINGS.find((keeping) => keeping === stored) ?? 'kept';
