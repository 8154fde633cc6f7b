/** What decides about Chromium's sandbox. */
export interface Machine {
  /** Chromium refuses to run as root with its sandbox. */
  readonly root: boolean;
  /** The containers of automatic checks often forbid what the sandbox is made of. */
  readonly ci: boolean;
}

/** This machine, as its process and environment tell. */
export function thisMachine(): Machine {
  return { root: process.getuid?.() === 0, ci: Boolean(process.env.CI) };
}

/**
 * Whether the browser runs with its sandbox: always, but for one that reaches only hosts on loopback where the machine
 * can't have it.
 *
 * @param hosts those that are mapped to loopback; none: the internet as it is
 */
export function isSandboxed(hosts: Readonly<Record<string, number>>, machine: Machine): boolean {
  const open = Object.keys(hosts).length === 0;
  return open || !(machine.root || machine.ci);
}

/**
 * Says what is wrong where somebody would go to the open web with a real key and Chromium can't have its sandbox.
 *
 * @throws in one sentence
 */
export function refuseWithoutSandbox({ root }: Machine): void {
  if (!root) return;
  throw new Error(
    '--live opens the web with your key in the browser, and Chromium has no sandbox as root: run it as another user.',
  );
}
