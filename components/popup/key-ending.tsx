import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { endingOf } from '../../utils/core/key-notices.ts';
import type { KeyFacts } from '../../utils/core/keys.ts';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { day } from '../parts/more-format.ts';
import './key-ending.css';

/** One line, where the key in use has expired or soon will. */
export function KeyEnding({ facts }: { readonly facts: KeyFacts }) {
  const [now] = useState(Date.now);
  const ending = endingOf(facts, now);
  if (!ending) return null;
  const on = { day: day(ending.at) };
  return (
    <p class={`key-ending key-ending--${ending.kind}`}>
      <span>
        {ending.kind === 'expired'
          ? i18n.t('popup.keyExpired', on)
          : i18n.t('popup.keyExpiring', on)}
      </span>
      <a class="button button--quiet" href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
        {i18n.t('videos.openHeygen')}
      </a>
    </p>
  );
}
