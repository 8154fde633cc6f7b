import { setting } from './checked-setting.ts';

/** Where a click on a photo, the icon, and the shortcuts lead. */
export const OPEN_IN = ['popup', 'panel'] as const;
export type OpenIn = (typeof OPEN_IN)[number];

const read = (stored: unknown): OpenIn => (stored === 'panel' ? 'panel' : 'popup');

export const openIn = setting('local:openIn', read);

/** Chrome's own, by way of its callback. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(name: string, then: (values: Readonly<Record<string, unknown>>) => void): void;
    };
  };
};

/** Reads it within a click: in a callback Chrome still knows that there was one, after a promise it does not. */
export function readOpenIn(then: (wanted: OpenIn) => void): void {
  chrome.storage.local.get('openIn', (values) => then(read(values.openIn)));
}
