/** Opens the composer in this tab, at a draft. */
export const composeHere = (draftId: string): void =>
  location.assign(`/popup.html?draft=${encodeURIComponent(draftId)}`);

/** The same, with the voices open to choose another. */
export const chooseVoiceHere = (draftId: string): void =>
  location.assign(`/popup.html?draft=${encodeURIComponent(draftId)}&choose=voice`);
