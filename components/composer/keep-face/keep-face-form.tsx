import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { titleFrom } from '../../../utils/core/draft/title.ts';
import { isLessThan } from '../../../utils/core/estimate.ts';
import { PRICES } from '../../../utils/core/price.ts';
import { HEYGEN_ACCOUNT_URL } from '../../../utils/explain.ts';
import { useBalance } from '../../hooks/use-balance.ts';
import { isComposing } from '../../parts/composing.ts';
import { money } from '../../parts/format.ts';
import { Problem } from '../../parts/problem.tsx';
import type { RightsState } from '../../parts/rights/rights.tsx';
import type { KeepFace } from './use-keep-face.ts';

/** Longer than any name. */
const MOST_LETTERS = 100;

interface KeepFaceFormProps {
  readonly draft: Draft;
  readonly keepFace: KeepFace;
  readonly rights: RightsState;
  readonly onCancel: () => void;
}

/** Asks for a name and shows the price before HeyGen is paid. */
export function KeepFaceForm({ draft, keepFace, rights, onCancel }: KeepFaceFormProps) {
  const id = useId();
  const [name, setName] = useState(() => nameFrom(draft.photo.pageTitle));
  const [strict, setStrict] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const { billing } = useBalance();
  const short = billing !== null && isLessThan(billing, PRICES.avatar);
  const nameless = strict && name.trim() === '';
  const amount = money(PRICES.avatar);

  const button = useRef<HTMLButtonElement>(null);
  const refused = useRef(false);
  useEffect(() => {
    if (rights === 'ticked' && refused.current) button.current?.focus();
    refused.current = false;
  }, [rights]);
  useEffect(() => {
    // Moving on to another field cancels the return to this button.
    const forget = ({ target }: FocusEvent) => {
      if (!(target instanceof Element && target.matches('.rights__box'))) refused.current = false;
    };
    document.addEventListener('focusin', forget);
    return () => document.removeEventListener('focusin', forget);
  }, []);

  const keep = () => {
    setStrict(true);
    if (name.trim() === '') {
      input.current?.focus();
      return;
    }
    // The missing tick is elsewhere in the form; ticking it returns the focus to this button.
    refused.current = rights === 'open';
    void keepFace.keep(name.trim());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form can't be in the composer's form.
    <div
      class="keep-face keep-face__form"
      role="group"
      aria-label={i18n.t('faces.keep')}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && event.target === input.current) keep();
        else return;
        // Must not reach the popup, which would close, or the composer, which would submit.
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="field">
        <label class="field__label" for={id}>
          {i18n.t('faces.name')}
        </label>
        <input
          ref={input}
          id={id}
          class="input"
          dir="auto"
          value={name}
          autocomplete="off"
          maxLength={MOST_LETTERS}
          aria-invalid={nameless}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Problem id={`${id}-problem`}>{nameless ? i18n.t('faces.nameless') : undefined}</Problem>
      </div>
      {short && (
        <p class="budget__short" role="status">
          {i18n.t('composer.budget.noCredits')}{' '}
          <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
            {i18n.t('composer.budget.addCredit')}
          </a>
        </p>
      )}
      <Problem>{keepFace.trouble}</Problem>
      <div class="keep-face__buttons">
        <button
          ref={button}
          type="button"
          class="button button--outlined"
          aria-disabled={keepFace.busy}
          onClick={keep}
        >
          {keepFace.busy ? i18n.t('page.wait') : i18n.t('faces.keepFor', { amount })}
        </button>
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {i18n.t('page.cancel')}
        </button>
      </div>
    </div>
  );
}

/** The page's title; for an opened file, its name without the extension. */
const nameFrom = (title: string): string => titleFrom(title.replace(/\.[a-z]{3,4}$/iu, ''));
