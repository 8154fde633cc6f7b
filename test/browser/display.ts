import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { until } from './until.ts';

const execute = promisify(execFile);

const TOOLS = ['Xvfb', 'xdotool', 'openbox', 'import'];

/** The programs a display needs that aren't on this machine; none: a display can be had. */
export function missingDisplayTools(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return TOOLS.filter((tool) => !folders.some((folder) => isProgram(join(folder, tool))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

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

/** Starts a virtual display with a free number. */
export async function startDisplay(width = 1280, height = 900): Promise<Display> {
  const screen = ['-screen', '0', `${width}x${height}x24`];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
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
