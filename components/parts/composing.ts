type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * An input method has the key: its Enter takes a word and its Escape drops one, so neither is ours. With some input
 * methods only the code 229 tells.
 */
export const isComposing = ({ isComposing: composes, keyCode }: Key): boolean =>
  composes || keyCode === 229;
