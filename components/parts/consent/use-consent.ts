import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sendingAgreedAt } from '../../../utils/store/consent.ts';

/** Asked once, before anything of what is composed leaves this computer for the first time. */
export interface Consent {
  /** The person is being asked. */
  readonly asking: boolean;
  /**
   * Whether what was pressed may leave. Where the person has not agreed yet, they are asked, and `goOn` is called
   * once they do.
   */
  readonly allows: (goOn: () => void) => boolean;
  readonly agree: () => void;
  readonly cancel: () => void;
}

/** @param agreed the person did, at another time or on another page. */
export function useConsent(agreed: boolean): Consent {
  const [asking, setAsking] = useState(false);
  const given = useRef(agreed);
  given.current ||= agreed;
  const goOn = useRef(() => {});
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // What was pressed is back.
    if (!asking && pressed.current instanceof HTMLElement) pressed.current.focus();
  }, [asking]);
  return {
    asking,
    allows(then) {
      if (given.current) return true;
      goOn.current = then;
      pressed.current = document.activeElement;
      setAsking(true);
      return false;
    },
    agree() {
      given.current = true;
      setAsking(false);
      // Nothing is awaited: the popup may be gone in a moment, and what was pressed is done all the same.
      void sendingAgreedAt.setValue(Date.now()).catch(console.error);
      goOn.current();
    },
    cancel: () => setAsking(false),
  };
}
