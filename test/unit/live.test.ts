import { afterEach, describe, expect, it, vi } from 'vitest';
import { environment, flags, type LaunchOptions } from '../browser/flags.ts';
import { readArguments } from '../demo/arguments.ts';
import { prepare } from '../demo/prepare.ts';
import { run } from '../setup/run.mjs';

const KEY = 'sk-the-real-one';
const USER = { root: false, ci: false };
const live: LaunchOptions = { extensionDir: '/built', headless: false, hosts: {} };
const simulated: LaunchOptions = { ...live, hosts: { 'api.heygen.com': 4321 } };

afterEach(() => vi.unstubAllEnvs());

describe('Chromium’s sandbox', () => {
  it('is there for everybody who can have it', () => {
    expect(flags(simulated, USER)).not.toContain('--no-sandbox');
  });

  it('is left out as root and in automatic checks, where no host but our own is reached', () => {
    for (const machine of [
      { root: true, ci: false },
      { root: false, ci: true },
    ]) {
      expect(flags(simulated, machine)).toContain('--no-sandbox');
      expect(flags(live, machine)).not.toContain('--no-sandbox');
    }
  });

  it('is what --live waits for: as root, that is refused in a sentence', async () => {
    const asked = readArguments(['--live']);
    await expect(prepare(asked, 0, { root: true, ci: false })).rejects.toThrow(
      /run it as another/u,
    );
  });
});

describe('the real HeyGen', () => {
  it('is reached with certificates checked and every host as it is', () => {
    const all = flags(live, USER).join(' ');
    expect(all).not.toMatch(/ignore-certificate|host-resolver|remote-debugging-(?:port|address)/u);
  });

  it('has its key in neither the environment nor the command line of what is started', async () => {
    vi.stubEnv('HEYGEN_API_KEY', KEY);
    expect(JSON.stringify(environment({ ...live, display: ':7' }))).not.toContain(KEY);
    expect(flags(live, USER).join(' ')).not.toContain(KEY);
    const print = ['-p', 'JSON.stringify(process.env)'];
    const { code, output } = await run(process.execPath, print);
    expect(code).toBe(0);
    expect(output).toContain('PATH');
    expect(output).not.toContain(KEY);
  });
});
