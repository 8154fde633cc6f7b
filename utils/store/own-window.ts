/** Chrome's own, which answers with promises. */
declare const chrome: {
  readonly windows: { getCurrent(): Promise<{ readonly id?: number }> };
  readonly tabs: { getCurrent(): Promise<object | undefined> };
  readonly sidePanel: { open(of: { readonly windowId: number }): Promise<void> };
};

/** The id of the window that the page is in; for a popup or a panel, of the one that it belongs to. */
export async function ownWindowId(): Promise<number> {
  const { id = -1 } = await chrome.windows.getCurrent();
  return id;
}

/** Whether the page is in a tab or a window of its own: it is no popup and no panel. */
export async function isInTab(): Promise<boolean> {
  return (await chrome.tabs.getCurrent()) !== undefined;
}

/** Opens the panel of the window. Only within a click. @throws where there is none. */
export async function openOwnPanel(): Promise<void> {
  await chrome.sidePanel.open({ windowId: await ownWindowId() });
}
