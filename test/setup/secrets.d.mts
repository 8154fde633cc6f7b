/** The types of secrets.mjs, where it is explained. */
export function withoutKey(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string>;
