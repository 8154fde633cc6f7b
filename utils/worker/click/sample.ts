import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { startDraft } from '../../store/drafts.ts';
import { beginnings } from '../../store/last-used.ts';
import { takeMeanwhile } from './take.ts';
import { ownFile } from './ways.ts';

const addressOfSample = () => browser.runtime.getURL('/sample.jpg');

/** Whether a clicked picture is the portrait that comes with the extension. */
export const isSample = (url: string | undefined): boolean => url === addressOfSample();

/** Starts the draft of that portrait, or comes back to the one that waits. @returns its id. */
export async function startSample(): Promise<string> {
  const url = addressOfSample();
  const photo = { url, pageUrl: '', pageTitle: i18n.t('welcome.sample') };
  const { id } = await startDraft(photo, await beginnings(), Date.now());
  const wanted = [{ id, url, frame: ownFile }];
  await takeMeanwhile(wanted);
  return id;
}
