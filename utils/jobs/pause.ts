/** A pause as HeyGen's scripts write it. */
export const PAUSE_SIGN = '<break time="0.5s"/>';

/** The sign, with the spaces that it needs between the words around it. */
export function pauseAt(script: string, caret: number): string {
  const before = script.slice(0, caret);
  const after = script.slice(caret);
  return `${/\S$/u.test(before) ? ' ' : ''}${PAUSE_SIGN}${/^\s/u.test(after) ? '' : ' '}`;
}

/** Whether a script asks for a pause. */
export const hasPause = (script: string): boolean => /<break\s/iu.test(script);
