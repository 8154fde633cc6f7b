import { i18n } from '#i18n';
import type { Failure } from '../../utils/core/failure.ts';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { Away } from '../parts/away.tsx';
import { Problem } from '../parts/problem.tsx';
import { sayFailure } from '../parts/say-failure.ts';

interface FacesTroubleProps {
  /** `null` if the worker did not answer. */
  readonly failure: Failure | null;
  readonly onRetry: () => void;
}

export function FacesTrouble({ failure, onRetry }: FacesTroubleProps) {
  return (
    <div class="faces-trouble">
      <Problem>{failure ? sayFailure(failure) : i18n.t('page.noAnswer')}</Problem>
      {failure?.kind === 'unauthorized' && (
        <a class="button button--outlined" href="/options.html#key" target="_blank" rel="noopener">
          {i18n.t('videos.openOptions')}
        </a>
      )}
      {failure?.kind === 'forbidden' && (
        <Away href={HEYGEN_ACCOUNT_URL} text={i18n.t('videos.openHeygen')} />
      )}
      <button type="button" class="button button--outlined" onClick={onRetry}>
        {i18n.t('page.tryAgain')}
      </button>
    </div>
  );
}
