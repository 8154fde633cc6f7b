import type { Draft } from '../../utils/core/draft/draft.ts';
import { DraftRow } from './draft-row.tsx';

interface DraftRowsProps {
  readonly drafts: readonly Draft[];
  readonly onCompose: (draftId: string) => void;
}

export function DraftRows({ drafts, onCompose }: DraftRowsProps) {
  return (
    <ul class="videos__list">
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} onCompose={onCompose} />
      ))}
    </ul>
  );
}
