import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyField } from '../parts/key/key-field.tsx';
import { KeyStatus } from '../parts/key/key-status.tsx';
import { isInvalid, type KeyState } from '../parts/key/use-key.ts';

interface AddKeyProps {
  readonly state: KeyState;
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
}

/** The button below the list, or the field that it opens. */
export function AddKey({ state: { check, add, recheck }, adding, setAdding }: AddKeyProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(adding);
  useLayoutEffect(() => {
    if (wasAdding.current && !adding) button.current?.focus();
    wasAdding.current = adding;
  }, [adding]);
  if (!adding) {
    return (
      <>
        <p class="options-section__help">{i18n.t('options.keys.kept')}</p>
        <button
          ref={button}
          type="button"
          class="button button--outlined options-section__action"
          onClick={() => setAdding(true)}
        >
          {i18n.t('options.keys.add')}
        </button>
      </>
    );
  }
  const offer = async (key: string) => {
    const isKept = await add(key);
    if (isKept) setAdding(false);
    return isKept;
  };
  const isRefused = check.name === 'fails' && check.which === 'offered';
  return (
    <>
      <KeyField kept={null} focused refused={isInvalid(check)} onOffer={offer} />
      {(isRefused || check.name === 'checking') && <KeyStatus check={check} onRecheck={recheck} />}
      <p id="key-help" class="options-section__help">
        {i18n.t('options.keys.addHelp')} {i18n.t('options.key.kept')}
      </p>
      <button
        type="button"
        class="button button--quiet options-section__action"
        onClick={() => setAdding(false)}
      >
        {i18n.t('page.cancel')}
      </button>
    </>
  );
}
