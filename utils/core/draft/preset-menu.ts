import type { Preset } from './preset.ts';
import { type Presets, presetOf } from './presets.ts';

/** As many as a menu shows at one look. */
const MOST_IN_MENU = 10;

/** Before the id of the preset. */
const MARK = 'animate-with:';

export const menuIdOf = ({ id }: Preset): string => `${MARK}${id}`;

/** @returns the id of the preset that an entry of the menu stands for; `undefined` where it is another entry. */
export const presetIdIn = (menuId: string): string | undefined =>
  menuId.startsWith(MARK) ? menuId.slice(MARK.length) : undefined;

/** Those that the menu offers, the usual one first. */
export function presetsInMenu(presets: Presets): readonly Preset[] {
  const usual = presetOf(presets, presets.usual);
  const others = presets.all.filter((each) => each !== usual);
  return [...(usual ? [usual] : []), ...others].slice(0, MOST_IN_MENU);
}

/**
 * A name as an entry of Chrome's menu: `&` would underline the letter behind it, and for `%s` Chrome puts the text that
 * is selected on the page.
 */
export const menuTitle = (name: string): string =>
  name.replaceAll('&', '&&').replaceAll('%s', '%\u2060s');
