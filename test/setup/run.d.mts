/** The types of run.mjs, where each is explained. */
export const root: string;
export function tool(name: string): string;
export function run(
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly code: number; readonly output: string; readonly seconds: number }>;
