import { readDrafts, type StoredDrafts } from '../../utils/store/drafts.ts';
import { type Live, useLive } from './use-live.ts';

/** The drafts that wait, and the keys of those that can't be read. */
export function useDrafts(): Live<StoredDrafts> {
  return useLive(readDrafts, 'drafts');
}
