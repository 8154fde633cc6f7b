import { startDraft } from '../../store/drafts.ts';
import { beginnings } from '../../store/last-used.ts';
import { takeMeanwhile } from './take.ts';

/** Starts the draft of a picture that was dragged out of a page. @returns its id, `null` where it is none of the web. */
export async function takeDragged(address: string): Promise<string | null> {
  const url = URL.parse(address);
  if (!url || !/^(?:https?|data):$/u.test(url.protocol)) return null;
  const photo = { url: url.href, pageUrl: '', pageTitle: url.hostname };
  const { id } = await startDraft(photo, await beginnings(), Date.now());
  const wanted = [{ id, url: url.href, dragged: true }] as const;
  await takeMeanwhile(wanted);
  return id;
}
