/** HeyGen publishes no code for what its policy refuses: its words tell. */
const POLICY =
  /\b(?:block(?:ed)? words?|moderation|polic(?:y|ies)|guidelines?|prohibited|inappropriate)\b/iu;

/** The words of a refusal, or its code, speak of what may be said or shown: the same again is refused again. */
export const speaksOfPolicy = (words: string): boolean => POLICY.test(words.replaceAll('_', ' '));
