/** A pause as HeyGen's scripts write it. */
const PAUSE_SIGN = '<break time="0.5s"/>';

/** A script with a pause at the caret, spaces around it, and the caret behind them. */
export function withPause(script: string, caret: number): { script: string; caret: number } {
  const before = script.slice(0, caret);
  const after = script.slice(caret);
  const sign = `${/\S$/u.test(before) ? ' ' : ''}${PAUSE_SIGN}`;
  const space = /^\s/u.test(after) ? '' : ' ';
  return {
    script: `${before}${sign}${space}${after}`,
    caret: before.length + sign.length + 1,
  };
}

/** Leaves the words alone. */
export const withoutPauses = (script: string): string => script.replace(/<break\s[^>]*>/giu, ' ');

export const hasPause = (script: string): boolean => /<break\s/iu.test(script);
