import { i18n } from '#i18n';

interface TroubleProps {
  readonly sentence: string;
  readonly onRetry: () => void;
}

/** Replaces a screen that can't be shown. */
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
