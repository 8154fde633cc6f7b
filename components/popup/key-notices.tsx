import type { KeyFacts } from '../../utils/core/keys.ts';
import { KeyEnding } from './key-ending.tsx';
import { KeyWanted } from './key-wanted.tsx';

interface KeyNoticesProps {
  /** Why the keys have to be given once more, if they have. */
  readonly wanted: 'locked' | 'gone' | null | undefined;
  readonly facts: KeyFacts | null | undefined;
}

/** What there is to say of the keys, above all else. */
export const KeyNotices = ({ wanted, facts }: KeyNoticesProps) => (
  <>
    {wanted && <KeyWanted locked={wanted === 'locked'} />}
    {facts && <KeyEnding facts={facts} />}
  </>
);
