import { browser } from 'wxt/browser';
import type { Draft } from '../../core/draft/draft.ts';
import { mayRead } from '../../sites.ts';
import { listDrafts } from '../../store/drafts.ts';
import { getPhoto } from '../../store/photos.ts';
import { setPopupTarget } from '../../store/popup-target.ts';
import { keepAwake } from '../keep-awake.ts';
import { tellPanel } from '../panel.ts';
import { takeOriginal } from './take.ts';

/** The person has given a site: goes on in the popup, which Chrome's question has closed, or the panel, which it has not. */
export async function onPermissionAdded(): Promise<void> {
  const [first] = await wanted();
  if (!first) return;
  const target = { show: 'draft', id: first.id } as const;
  if (!(await tellPanel(target))) {
    await setPopupTarget(target);
    // It may be open all the same, or may not open now: the original is taken either way.
    await browser.action.openPopup().catch(() => undefined);
  }
  await takeOriginals();
}

/**
 * Takes the photos of drafts anew whose originals are wanted, where the person has given their sites. Safe to
 * repeat: who asks second finds them taken.
 */
export async function takeOriginals(): Promise<void> {
  await keepAwake(
    navigator.locks.request('originals', async () => {
      for (const { id, photo } of await wanted()) await takeOriginal(id, photo.url);
    }),
  );
}

async function wanted(): Promise<readonly Draft[]> {
  const found: Draft[] = [];
  for (const draft of await listDrafts()) {
    const isWanted = (await getPhoto(draft.id))?.original === 'wanted';
    if (isWanted && (await mayRead(draft.photo.url))) found.push(draft);
  }
  return found;
}
