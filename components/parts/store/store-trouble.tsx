import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { startAfresh } from '../../../utils/store/afresh.ts';
import type { DatabaseProblem } from '../../../utils/store/database-error.ts';
import { useAsking } from '../../hooks/use-asking.ts';
import { Problem } from '../problem.tsx';
import { Question } from '../question.tsx';
import { Trouble } from '../trouble.tsx';
import './store.css';

interface StoreTroubleProps {
  /** `null`: it may be all right, and could not be read this once. */
  readonly problem: DatabaseProblem | null;
  readonly onRetry: () => void;
}

const SENTENCES: Readonly<Record<DatabaseProblem, () => string>> = {
  blocked: () => i18n.t('database.blocked'),
  newer: () => i18n.t('database.newer'),
  full: () => i18n.t('database.full'),
  damaged: () => i18n.t('database.damaged'),
};

/** Replaces a screen where nothing that is kept can be read, with the ways out. */
export function StoreTrouble({ problem, onRetry }: StoreTroubleProps) {
  const { asking, setAsking, button } = useAsking();
  const [failed, setFailed] = useState(false);
  if (problem === null) return <Trouble sentence={i18n.t('page.unreadable')} onRetry={onRetry} />;
  const begin = () => {
    setFailed(false);
    startAfresh(Date.now()).then(onRetry, (error: unknown) => {
      console.error(error);
      setFailed(true);
      setAsking(false);
    });
  };
  return (
    <section class="store-trouble" role="alert">
      <h1 class="store-trouble__heading">{i18n.t('database.heading')}</h1>
      <p>{SENTENCES[problem]()}</p>
      <p>{i18n.t('database.safe')}</p>
      {asking ? (
        <Question
          class="store-trouble__question"
          ask={i18n.t('database.afreshAsk')}
          onCancel={() => setAsking(false)}
        >
          <button type="button" class="button button--danger" onClick={begin}>
            {i18n.t('database.afreshDo')}
          </button>
        </Question>
      ) : (
        <div class="store-trouble__ways">
          <button type="button" class="button button--primary" onClick={onRetry}>
            {i18n.t('page.tryAgain')}
          </button>
          {/* Another page's hold on it would stop this, too. */}
          {problem !== 'blocked' && (
            <button
              ref={button}
              type="button"
              class="button button--quiet"
              onClick={() => setAsking(true)}
            >
              {i18n.t('database.afresh')}
            </button>
          )}
        </div>
      )}
      <Problem>{failed ? i18n.t('database.afreshFailed') : undefined}</Problem>
    </section>
  );
}
