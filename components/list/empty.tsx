import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { startSample } from '../../utils/messages.ts';
import { browserKeys } from '../../utils/store/toolbar.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Problem } from '../parts/problem.tsx';
import './empty.css';

interface EmptyProps {
  /** There is a key. */
  readonly keyed: boolean;
  readonly onCompose: (draftId: string) => void;
}

/** What comes next for whoever has no video yet. */
export function Empty({ keyed, onCompose }: EmptyProps) {
  const [failed, setFailed] = useState(false);
  const keys = useSetting(browserKeys)?.choose;
  const use = () => {
    setFailed(false);
    startSample().then(onCompose, () => setFailed(true));
  };
  return (
    <div class="empty">
      <Drawing />
      <p class="empty__heading">{i18n.t('videos.emptyHeading')}</p>
      <p>{i18n.t('videos.empty')}</p>
      <div class="empty__actions">
        {!keyed && <p>{i18n.t('videos.emptyKeyless')}</p>}
        {!keyed && (
          <a class="button button--primary" href="/welcome.html" target="_blank" rel="noopener">
            {i18n.t('welcome.step1')}
          </a>
        )}
        <button type="button" class="button button--quiet" onClick={use}>
          {i18n.t('videos.trySample')}
        </button>
        <Problem>{failed ? i18n.t('welcome.untried') : undefined}</Problem>
      </div>
      {keys && <p class="empty__keys">{i18n.t('videos.emptyKeys', { keys })}</p>}
    </div>
  );
}

function Drawing() {
  return (
    <svg class="empty__drawing" width="176" height="132" viewBox="0 0 176 132" aria-hidden="true">
      <g transform="rotate(-5 70 72)">
        <rect class="empty__print" x="22" y="20" width="92" height="104" rx="6" />
        <rect class="empty__scene" x="30" y="28" width="76" height="72" rx="3" />
        <circle class="empty__sitter" cx="68" cy="58" r="15" />
        <path class="empty__sitter" d="M42 100c0-16 11-24 26-24s26 8 26 24Z" />
      </g>
      <path
        class="empty__bubble"
        d="M112 12h38a12 12 0 0 1 12 12v20a12 12 0 0 1-12 12h-25l-13 11 1-11.5A12 12 0 0 1 100 44V24a12 12 0 0 1 12-12Z"
      />
      <path class="empty__wave" d="M114 30v8M122 24v20M131 19v30M140 26v16M148 31v6" />
    </svg>
  );
}
