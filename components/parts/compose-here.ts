/** Opens the composer in this tab, at a draft. */
export const composeHere = (draftId: string): void =>
  location.assign(`/popup.html?draft=${encodeURIComponent(draftId)}`);
