import { i18n } from '#i18n';
import { keyWanted } from '../../utils/store/keys.ts';
import { lastUsed } from '../../utils/store/last-used.ts';
import { useDrafts } from '../hooks/use-live.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Logo } from '../parts/icons.tsx';
import { useKey } from '../parts/key/use-key.ts';
import { WaitingCard } from '../parts/key/waiting-card.tsx';
import { lazy } from '../parts/lazy.tsx';
import { ChromeHints } from './chrome-hints.tsx';
import { ConnectStep } from './connect-step.tsx';
import { isBegun } from './is-begun.ts';
import { TryStep } from './try-step.tsx';
import { VoiceStep } from './voice-step.tsx';
import './welcome.css';

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);

/** The first page that a person sees, and the one to come back to until a key is there. */
export function Welcome() {
  const key = useKey();
  const wanted = useSetting(keyWanted);
  const drafts = useDrafts();
  const made = useSetting(lastUsed);
  // Of an account that has only chosen a voice, nothing else is known.
  const hasMade = Object.values(made ?? {}).some(({ resolution }) => resolution !== undefined);
  const waiting = drafts.status === 'ready' ? drafts.value.drafts.find(isBegun) : undefined;
  const connected = key.has === true && !key.locked;
  document.title = i18n.t('welcome.title');
  return (
    <main class="welcome">
      <header class="welcome__header">
        <Logo size={48} />
        <h1>{i18n.t('welcome.heading')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
      </header>
      {waiting && <WaitingCard draft={waiting} ready={connected} />}
      {drafts.status === 'failed' && (
        <StoreTrouble problem={drafts.problem} onRetry={drafts.retry} />
      )}
      <ol class="welcome__steps">
        <ConnectStep state={key} locked={wanted === 'locked'} connected={connected} />
        <VoiceStep connected={connected} />
        <TryStep connected={connected} done={hasMade} />
      </ol>
      <ChromeHints />
    </main>
  );
}
