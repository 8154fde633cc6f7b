import { afterEach, expect, it, vi } from 'vitest';
import { missingDisplayTools, startDisplay } from '../browser/display.ts';

const machine = vi.hoisted(() => ({ has: [] as string[], canInstall: false }));
vi.mock('../setup/system.mjs', () => ({
  displayTools: ['Xvfb', 'xdotool'],
  haveAll: (programs: readonly string[]) => programs.every((it) => machine.has.includes(it)),
  canInstall: () => machine.canInstall,
}));
afterEach(() => {
  Object.assign(machine, { has: [], canInstall: false });
});

it('a display is left out only where nobody can install it', () => {
  machine.has = ['xdotool'];
  expect(missingDisplayTools()).toEqual(['Xvfb']);
  machine.has = ['xdotool', 'Xvfb'];
  expect(missingDisplayTools()).toEqual([]);
});

it('where it can be installed and is not, starting it fails', async () => {
  machine.canInstall = true;
  expect(missingDisplayTools()).toEqual([]);
  await expect(startDisplay()).rejects.toThrow('There is no Xvfb, no xdotool');
});
