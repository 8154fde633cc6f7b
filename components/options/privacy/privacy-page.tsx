import { i18n } from '#i18n';
import { Logo } from '../../parts/icons.tsx';
import { PRIVACY_FACTS } from './facts.ts';
import './privacy.css';

/** HeyGen's own word on what it does with what it gets. */
const HEYGEN_POLICY_URL = 'https://www.heygen.com/privacy-policy';

/** What is kept where, for how long, and what goes to whom. */
export function PrivacyPage() {
  document.title = i18n.t('privacy.title');
  return (
    <main class="options">
      <header class="options__header">
        <Logo size={36} />
        <h1>{i18n.t('privacy.title')}</h1>
      </header>
      <p class="options__lead">{i18n.t('privacy.lead')}</p>
      {PRIVACY_FACTS.map(({ heading, facts }) => (
        <section key={heading} class="options-section" aria-labelledby={heading}>
          <h2 id={heading}>{i18n.t(heading)}</h2>
          <dl class="facts">
            {facts.map(({ what, text }) => (
              <div key={what} class="facts__row">
                <dt>{i18n.t(what)}</dt>
                <dd>{i18n.t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p class="facts__ways">
        <a href={HEYGEN_POLICY_URL} target="_blank" rel="noreferrer">
          {i18n.t('privacy.policy')}
        </a>
        <a href="/options.html">{i18n.t('options.erase.heading')}</a>
      </p>
    </main>
  );
}
