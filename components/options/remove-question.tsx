import { i18n } from '#i18n';
import { Question } from '../parts/question.tsx';

interface RemoveQuestionProps {
  readonly ask: string;
  readonly setAsking: (asking: boolean) => void;
  readonly onRemove: () => void;
}

/** Asked before a key goes. */
export function RemoveQuestion({ ask, setAsking, onRemove }: RemoveQuestionProps) {
  return (
    <Question class="options-section__ask" ask={ask} onCancel={() => setAsking(false)}>
      <button
        type="button"
        class="button button--danger"
        onClick={() => {
          setAsking(false);
          onRemove();
        }}
      >
        {i18n.t('page.remove')}
      </button>
    </Question>
  );
}
