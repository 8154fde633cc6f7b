/** What a tag is called in the person's language; `undefined` for what is no language's. */
export function accentName(tag: string, person: string): string | undefined {
  try {
    const base = new Intl.Locale(tag).language;
    const names = new Intl.DisplayNames([person], { type: 'language', fallback: 'none' });
    return names.of(base) === undefined ? undefined : names.of(tag);
  } catch {
    return undefined;
  }
}
