import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { KeyField } from '../parts/key/key-field.tsx';
import { KeyStatus } from '../parts/key/key-status.tsx';
import type { KeyState } from '../parts/key/use-key.ts';
import { AddKey } from './add-key.tsx';
import { KeepingForm } from './keeping/keeping-form.tsx';
import { LockedKey } from './keeping/locked-key.tsx';
import { KeyList } from './key-list.tsx';
import { KeyNotices } from './key-notices.tsx';
import { RemoveQuestion } from './remove-question.tsx';

/** One key is a field; several are a list. */
export function KeySection(state: KeyState) {
  const [adding, setAdding] = useState(false);
  const isList = state.all.length > 1 || adding;
  const heading = useHeadingFocus(`${state.all.length} ${state.current?.id}`);
  return (
    <section class="options-section">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t('options.key.heading')}
      </h2>
      {state.locked ? (
        <LockedKey />
      ) : isList ? (
        <>
          <KeyList {...state} />
          <AddKey state={state} adding={adding} setAdding={setAdding} />
        </>
      ) : (
        <OneKey {...state} onAdd={() => setAdding(true)} />
      )}
      {state.has && !state.locked && <KeepingForm />}
    </section>
  );
}

/** Takes the focus where the button that had it went with what was changed. */
function useHeadingFocus(shown: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(location.hash === '#key');
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) heading.current?.focus();
  }, [shown]);
  useEffect(() => {
    const section = heading.current?.parentElement;
    const note = () => {
      hadFocus.current = section?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return heading;
}

interface OneKeyProps extends KeyState {
  readonly onAdd: () => void;
}

function OneKey({ has = false, current, check, offer, recheck, remove, onAdd }: OneKeyProps) {
  const { asking, setAsking, button } = useAsking();
  return (
    <>
      <KeyField kept={has ? (current?.end ?? '') : null} onOffer={offer} />
      <KeyStatus check={check} onRecheck={recheck} />
      {has && current && <KeyNotices facts={current.facts} />}
      <p id="key-help" class="options-section__help">
        {has ? (
          i18n.t('options.key.replace')
        ) : (
          <>
            {i18n.t('options.key.help')}{' '}
            <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
              {i18n.t('options.key.helpLink')}
            </a>
            .
          </>
        )}{' '}
        {i18n.t('options.key.kept')}
      </p>
      {has && !asking && (
        <div class="key-actions">
          <button
            ref={button}
            type="button"
            class="button button--outlined"
            onClick={() => setAsking(true)}
          >
            {i18n.t('options.key.remove')}
          </button>
          <button type="button" class="button button--quiet" onClick={onAdd}>
            {i18n.t('options.keys.add')}
          </button>
        </div>
      )}
      {has && asking && (
        <RemoveQuestion
          ask={i18n.t('options.key.removeAsk')}
          setAsking={setAsking}
          onRemove={() => remove(current?.id ?? null)}
        />
      )}
    </>
  );
}
