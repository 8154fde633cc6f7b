import * as v from 'valibot';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

/** `system`: as the system has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colors that the person wants. */
export const theme = setting('local:theme', or(v.picklist(THEMES), 'system'));
