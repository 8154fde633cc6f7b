import type { Draft } from '../utils/jobs/draft.ts';
import { listDrafts } from '../utils/jobs/drafts.ts';
import { type Live, useLive } from './use-live.ts';

/** The drafts that wait, the one touched last first. */
export function useDrafts(): Live<Draft[]> {
  return useLive(listDrafts, 'drafts');
}
