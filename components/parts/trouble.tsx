import { i18n } from '#i18n';

interface TroubleProps {
  readonly sentence: string;
  readonly onRetry: () => void;
}

/** What takes a screen's place when it can't be shown: why, and a way on. */
export function Trouble({ sentence, onRetry }: TroubleProps) {
  return (
    <div class="state" role="alert">
      <p>{sentence}</p>
      <button type="button" class="button button--outlined" onClick={onRetry}>
        {i18n.t('page.tryAgain')}
      </button>
    </div>
  );
}
