import { passing } from './checked-setting.ts';

/** `unkept`: a photo was clicked that there is no room for. */
export type PopupTarget =
  | { readonly show: 'draft' | 'job'; readonly id: string }
  | { readonly show: 'unkept' | 'videos' };

/** A target, and when it was set, in Unix milliseconds. */
export type SetTarget = PopupTarget & { readonly at: number };

const stored = passing<SetTarget | null>('session:popupTarget', null);

/** A popup that did not open by then never will: the next one is the person's own. In milliseconds. */
const EXPIRES_MS = 60_000;

/** Says what the popup that is about to open leads to. */
export async function setPopupTarget(target: PopupTarget): Promise<void> {
  await stored.setValue({ ...target, at: Date.now() });
}

/** The target, once: only the popup that was opened for it goes there, no page that is open already. */
export async function takePopupTarget(): Promise<SetTarget | null> {
  const target = await stored.getValue();
  if (target === null) return null;
  stored.setValue(null).catch((error: unknown) => console.error(error));
  return Date.now() - target.at < EXPIRES_MS ? target : null;
}

/** Whether a popup has opened for the target that was set last. */
export async function isPopupTargetTaken(): Promise<boolean> {
  return (await stored.getValue()) === null;
}
