import { i18n } from '#i18n';
import type { Voices } from '../../hooks/use-voices.ts';
import { Problem } from '../problem.tsx';
import { sayFailure } from '../say-failure.ts';

/** Why there are no voices to choose from, and what to do; nothing when there are. */
export function VoiceStatus({ voices, needsKey, failure, retry }: Voices) {
  if (voices) return null;
  if (needsKey) return <p class="field__hint">{i18n.t('voice.needsKey')}</p>;
  if (!failure) return null;
  return (
    <div class="voice__failure">
      <Problem>
        {failure === 'noAnswer' ? i18n.t('voice.unreachable') : sayFailure(failure)}
      </Problem>
      <button type="button" class="button button--outlined" onClick={retry}>
        {i18n.t('page.tryAgain')}
      </button>
    </div>
  );
}
