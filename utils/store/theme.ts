import { setting } from './checked-setting.ts';

/** `system`: as the system has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colors that the person wants. Checked by hand: each page loads this first, and so without what parses records. */
export const theme = setting(
  'local:theme',
  (stored): Theme => THEMES.find((each) => each === stored) ?? 'system',
);
