import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { ProblemSentences } from '../say-problems.ts';
import type { DraftEdit } from '../use-draft-editor.ts';

/** What each way to say something needs. */
export interface NarrationProps {
  readonly draft: Draft;
  readonly say: Pick<ProblemSentences, 'recording' | 'audioUrl'>;
  readonly onEdit: (changes: DraftEdit) => void;
}
