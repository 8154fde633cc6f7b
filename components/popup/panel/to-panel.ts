import { isInTab, openOwnPanel } from '../../../utils/store/own-window.ts';

/** In pixels. */
const WINDOW = 'popup,width=420,height=680';

/** Opens the side panel, or the same page in a window where there is none, and closes the popup that it comes from. */
export async function toPanel(): Promise<void> {
  await openOwnPanel().catch(() => open('/sidepanel.html', 'panel', WINDOW));
  if (!(await isInTab())) close();
}
