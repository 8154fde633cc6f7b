import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from '../composing.ts';
import './consent.css';
import type { Consent } from './use-consent.ts';

interface ConsentPanelProps extends Pick<Consent, 'agree' | 'cancel'> {
  /** What it costs. */
  readonly children: ComponentChildren;
}

/** Shown in place of the form's buttons. The focus starts on the one that goes on; Escape cancels. */
export function ConsentPanel({ agree, cancel, children }: ConsentPanelProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own, and no one line to be named by.
    <div
      class="consent"
      role="group"
      aria-label={i18n.t('composer.consent.name')}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.preventDefault();
        cancel();
      }}
    >
      <p id="consent-text">
        {i18n.t('composer.consent.text')}{' '}
        <a href="/options.html?privacy" target="_blank" rel="noopener">
          {i18n.t('privacy.title')}
        </a>
      </p>
      <div>{children}</div>
      <div class="consent__buttons">
        <button type="button" class="button button--quiet button--large" onClick={cancel}>
          {i18n.t('composer.consent.cancel')}
        </button>
        <button
          ref={button}
          type="button"
          class="button button--primary button--large"
          aria-describedby="consent-text"
          onClick={agree}
        >
          {i18n.t('composer.consent.name')}
        </button>
      </div>
    </div>
  );
}
