import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeyState } from '../parts/key/use-key.ts';
import { AddKey } from './add-key.tsx';
import { KeepingForm } from './keeping/keeping-form.tsx';
import { LockedKey } from './keeping/locked-key.tsx';
import { KeyList } from './key-list.tsx';
import { OneKey } from './one-key.tsx';
import { Section } from './section.tsx';

/** One key is a field; several are a list. */
export function KeySection(state: KeyState) {
  const [adding, setAdding] = useState(false);
  const isList = state.all.length > 1 || adding;
  const heading = useHeadingFocus(`${state.all.length} ${state.current?.id}`);
  return (
    <Section id="account" heading={i18n.t('options.key.heading')} headingRef={heading}>
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
    </Section>
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
    const section = heading.current?.closest('section');
    const note = () => {
      hadFocus.current = section?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return heading;
}
