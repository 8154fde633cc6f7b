import { lazy } from '../lazy.tsx';

/** Few who look at a page share something of it. */
export const ShareDialog = lazy(async () => (await import('./share-dialog.tsx')).ShareDialog);
