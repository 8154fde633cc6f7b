import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { heardSecondsOf } from '../../utils/core/draft/heard.ts';
import { isolated } from '../../utils/core/isolated.ts';
import { useFoot } from '../hooks/use-foot.ts';
import type { Consent } from '../parts/consent/use-consent.ts';
import { Discard } from '../parts/discard.tsx';
import { AlertIcon } from '../parts/icons.tsx';
import { lazy } from '../parts/lazy.tsx';
import { Problem } from '../parts/problem.tsx';
import { ElsewherePanel } from './elsewhere-panel.tsx';
import { type DraftAccount, useFocusAfter } from './use-draft-account.ts';

const ConsentPanel = lazy(
  async () => (await import('../parts/consent/consent-panel.tsx')).ConsentPanel,
);
const Budget = lazy(async () => (await import('./budget.tsx')).Budget);

interface ComposerFooterProps {
  readonly draft: Draft;
  readonly hasKey: boolean;
  /** For which account it is made, where there are several. */
  readonly account: DraftAccount | null;
  readonly busy: boolean;
  readonly consent: Consent;
  /** What has to be mended first; it stands beside its field as well, which may be out of view. */
  readonly problem: string | undefined;
  /** Why the draft could not be sent or saved. */
  readonly trouble: string | undefined;
  readonly discard: () => Promise<void>;
}

export function ComposerFooter(props: ComposerFooterProps) {
  const { draft, hasKey, account, busy, consent, problem, trouble, discard } = props;
  const [asking, setAsking] = useState(false);
  const foot = useFoot();
  const videos = photosOf(draft).length;
  const elsewhere = account?.elsewhere ?? null;
  const submit = useFocusAfter(elsewhere !== null);
  const budget = hasKey && (
    <Budget draft={draft} heardSeconds={heardSecondsOf(draft)} videos={videos} />
  );
  return (
    <footer ref={foot} class="composer__footer">
      <Problem>{trouble}</Problem>
      {problem !== undefined && trouble === undefined && (
        <p class="problem">
          <AlertIcon size={16} />
          <span>{problem}</span>
        </p>
      )}
      {account && elsewhere && <ElsewherePanel account={account} elsewhere={elsewhere} />}
      {consent.asking && <ConsentPanel {...consent}>{budget}</ConsentPanel>}
      <div class="composer__actions" hidden={consent.asking}>
        <Discard sign draft={draft} busy={busy} discard={discard} onAsking={setAsking} />
        {!asking && (
          <div class="budget">
            {!consent.asking && budget}
            {account && !elsewhere && (
              <p class="budget__account">
                {i18n.t('composer.account.for', { name: isolated(account.name) })}
              </p>
            )}
          </div>
        )}
        {!hasKey && !asking && (
          <a
            class="button button--primary button--large"
            href="/options.html#key"
            target="_blank"
            rel="noopener"
          >
            {i18n.t('composer.keyAdd')}
          </a>
        )}
        {hasKey && !elsewhere && !asking && (
          <button
            ref={submit}
            type="submit"
            class="button button--primary button--large"
            aria-disabled={busy}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {busy ? i18n.t('composer.creating') : i18n.t('composer.create', videos)}
          </button>
        )}
      </div>
    </footer>
  );
}
