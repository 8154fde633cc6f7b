import type { Draft } from '../../utils/core/draft/draft.ts';
import { listDrafts } from '../../utils/store/drafts.ts';
import { type Live, useLive } from './use-live.ts';

/** The drafts that wait, the one touched last first. */
export function useDrafts(): Live<Draft[]> {
  return useLive(listDrafts, 'drafts');
}
