import { speedOf } from '../core/playback.ts';
import { setting } from './checked-setting.ts';

/** How fast videos are played, until the browser is closed. */
export const playbackSpeed = setting('session:playbackSpeed', speedOf);

/** Whether captions stand in the video, where it has any. */
export const captionsShown = setting('local:captionsShown', (stored): boolean => stored !== false);

/** Whether what is copied to share says that it was made by AI. */
export const saysMadeByAi = setting('local:saysMadeByAi', (stored): boolean => stored === true);
