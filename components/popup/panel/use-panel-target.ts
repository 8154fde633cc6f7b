import { useLayoutEffect, useState } from 'preact/hooks';
import type { Picks } from '../../../utils/core/photo/offered.ts';
import { isInTab, ownWindowId } from '../../../utils/store/own-window.ts';
import { followPanelTarget, holdPanel } from '../../../utils/store/panels.ts';
import { picks } from '../../../utils/store/picks.ts';
import { type SetTarget, takePopupTarget } from '../../../utils/store/popup-target.ts';
import { useSetting } from '../../hooks/use-setting.ts';

interface PanelTarget {
  /** Where the newest click in its window leads; `undefined`: not known yet, as below. */
  readonly target: SetTarget | null | undefined;
  /** The photos of a page of its window. */
  readonly offered: Picks | null | undefined;
}

/** What is clicked in the window of the panel, and nothing of other windows. */
export function usePanelTarget(): PanelTarget {
  const [target, setTarget] = useState<SetTarget | null>();
  const [place, setPlace] = useState<{ readonly windowId: number; readonly inTab: boolean }>();
  const offered = useSetting(picks);
  useLayoutEffect(() => {
    let stop = () => {};
    let stopped = false;
    const follow = async () => {
      const [windowId, inTab] = await Promise.all([ownWindowId(), isInTab()]);
      if (stopped) return;
      setPlace({ windowId, inTab });
      // Only what Chrome shows as the panel of a window is that.
      if (!inTab) holdPanel(windowId);
      stop = followPanelTarget(windowId, setTarget);
      const first = await takePopupTarget();
      if (!stopped) setTarget((now) => now ?? first);
    };
    follow().catch((error: unknown) => {
      console.error(error);
      setTarget(null);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  if (!place || offered === undefined) return { target, offered: undefined };
  const isOurs = place.inTab || offered?.windowId === place.windowId;
  return { target, offered: isOurs ? offered : null };
}
