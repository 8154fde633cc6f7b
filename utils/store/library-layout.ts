import { setting } from './checked-setting.ts';

export const LAYOUTS = ['grid', 'list'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How the library was looked at last. */
export const libraryLayout = setting(
  'local:libraryLayout',
  (stored): Layout => LAYOUTS.find((each) => each === stored) ?? 'grid',
);
