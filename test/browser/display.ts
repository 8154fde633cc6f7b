import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { canInstall, displayTools, haveAll } from '../setup/system.mjs';
import { until } from './until.ts';

const execute = promisify(execFile);

/**
 * The programs of a display that this machine lacks and that nobody can install here. None: a display can be had;
 * where the set-up could have installed what is missing, `startDisplay` fails, so that nothing is left out unseen.
 */
export function missingDisplayTools(): readonly string[] {
  return canInstall() ? [] : missing();
}

const missing = () => displayTools.filter((tool) => !haveAll([tool]));

/** A virtual X display with a window manager. */
export type Display = {
  /** Its name, such as `:7`. */
  readonly display: string;
  /** Runs xdotool on it and gives the lines that it prints. */
  xdotool(...args: readonly string[]): Promise<string[]>;
  /** Writes a picture of all that it shows; the ending of the name says in which format. */
  screenshot(file: string): Promise<void>;
  /** A fingerprint of what is seen in a part of it, given as `WIDTHxHEIGHT+X+Y`. */
  look(part: string): Promise<string>;
  /** Ends the display, and so whatever still shows something on it. */
  stop(): Promise<void>;
};

/**
 * Starts a virtual display with a free number.
 *
 * @throws {Error} where a program is missing
 */
export async function startDisplay(width = 1280, height = 900): Promise<Display> {
  if (missing().length > 0) {
    throw new Error(`There is no ${missing().join(', no ')}: run node test/setup/check.mjs e2e.`);
  }
  const screen = ['-screen', '0', `${width}x${height}x24`];
  // Without -noreset, the first xdotool to leave before the window manager is there would have it thrown out.
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-noreset', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(server)}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', { env, stdio: 'ignore' });
  const xdotool = async (...args: readonly string[]) => {
    const { stdout } = await execute('xdotool', args, { env });
    return stdout.split('\n').filter(Boolean);
  };
  await until('the window manager', () =>
    xdotool('get_num_desktops').then(
      () => true,
      () => false,
    ),
  );
  return {
    display,
    xdotool,
    screenshot: async (file) => {
      await execute('import', ['-window', 'root', file], { env });
    },
    async look(part) {
      const { stdout } = await execute('import', ['-window', 'root', '-crop', part, 'rgb:-'], {
        env,
        encoding: 'buffer',
        maxBuffer: 8 * width * height,
      });
      return createHash('sha1').update(stdout).digest('hex');
    },
    async stop() {
      await end(manager);
      await end(server);
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!(pipe instanceof Readable)) throw new Error('Xvfb was started without a pipe.');
  const [line] = await Promise.race([
    once(pipe.setEncoding('utf8'), 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error("Xvfb doesn't start."))),
  ]);
  return String(line).trim();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
