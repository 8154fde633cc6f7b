import { i18n } from '#i18n';
import { isolated } from '../../utils/core/isolated.ts';
import { Problem } from '../parts/problem.tsx';
import type { DraftAccount, Elsewhere } from './use-draft-account.ts';

interface ElsewherePanelProps {
  readonly account: DraftAccount;
  readonly elsewhere: Elsewhere;
}

/** Shown in place of "Create video" while the key in use is of another account than the draft. */
export function ElsewherePanel({ account, elsewhere }: ElsewherePanelProps) {
  const { inUse, unanswered, goBack, makeHere } = elsewhere;
  return (
    <section class="elsewhere-panel">
      <p role="status">
        {i18n.t('composer.account.elsewhere', {
          name: isolated(account.name),
          inUse: isolated(inUse),
        })}
      </p>
      <Problem>{unanswered ? i18n.t('page.noAnswer') : undefined}</Problem>
      <div class="elsewhere-panel__ways">
        <button type="button" class="button button--primary" onClick={goBack}>
          {i18n.t('composer.account.goBack', { name: isolated(account.name) })}
        </button>
        {makeHere && (
          <button type="button" class="button button--outlined" onClick={makeHere}>
            {i18n.t('composer.account.makeHere', { name: isolated(inUse) })}
          </button>
        )}
      </div>
    </section>
  );
}
