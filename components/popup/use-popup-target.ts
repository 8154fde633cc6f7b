import { useLayoutEffect, useState } from 'preact/hooks';
import { type SetTarget, takePopupTarget } from '../../utils/store/popup-target.ts';

/**
 * Where the click that opened this popup leads; `null`: nowhere in particular, `undefined`: not known yet.
 *
 * @param wanted whether the page was not opened for something else.
 */
export function usePopupTarget(wanted: boolean): SetTarget | null | undefined {
  const [target, setTarget] = useState<SetTarget | null | undefined>(wanted ? undefined : null);
  useLayoutEffect(() => {
    if (wanted)
      takePopupTarget().then(setTarget, (error: unknown) => {
        console.error(error);
        setTarget(null);
      });
  }, [wanted]);
  return target;
}
