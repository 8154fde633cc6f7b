import { i18n } from '#i18n';
import type { Failure } from '../../utils/heygen/failure.ts';
import { Problem } from '../problem.tsx';
import { sayFailure } from '../say-failure.ts';

interface FacesTroubleProps {
  /** `null`: the worker did not answer. */
  readonly failure: Failure | null;
  readonly onRetry: () => void;
}

/** Why the faces can't be shown, and what helps. */
export function FacesTrouble({ failure, onRetry }: FacesTroubleProps) {
  return (
    <div class="faces-trouble">
      <Problem>{failure ? sayFailure(failure) : i18n.t('videos.noAnswer')}</Problem>
      {failure?.kind === 'unauthorized' && (
        <a class="button button--outlined" href="/options.html#key" target="_blank" rel="noopener">
          {i18n.t('videos.openOptions')}
        </a>
      )}
      <button type="button" class="button button--outlined" onClick={onRetry}>
        {i18n.t('page.tryAgain')}
      </button>
    </div>
  );
}
