import type { CheckedSetting } from './checked-setting.ts';

/** What the person can press anywhere in Chrome; empty where no key is set. */
export interface BrowserKeys {
  /** Opens the popup. */
  readonly open: string;
  /** Offers the photos of the page. */
  readonly choose: string;
}

/** Chrome's own, which answers with promises. */
declare const chrome: {
  readonly action: { getUserSettings(): Promise<{ readonly isOnToolbar?: boolean }> };
  readonly commands: {
    getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]>;
  };
};

/** Whether the icon is pinned to the toolbar. */
export const pinned = kept(async () => {
  const { isOnToolbar = false } = await chrome.action.getUserSettings();
  return isOnToolbar;
});

/** The keys as they are set: another extension may have had them first, and the person may change them. */
export const browserKeys = kept(async (): Promise<BrowserKeys> => {
  const commands = await chrome.commands.getAll();
  const keyOf = (name: string) => commands.find((it) => it.name === name)?.shortcut ?? '';
  return { open: keyOf('_execute_action'), choose: keyOf('choose-photo') };
});

/** Chrome announces neither of the two everywhere: both are changed outside of the page, and read when it is back. */
function kept<Value>(
  getValue: () => Promise<Value>,
): Pick<CheckedSetting<Value>, 'getValue' | 'watch'> {
  return {
    getValue,
    watch: (listener) => {
      const look = () => void getValue().then(listener, console.error);
      addEventListener('focus', look);
      return () => removeEventListener('focus', look);
    },
  };
}
