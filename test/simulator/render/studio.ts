import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FilmFiles, FilmOrder } from './order.ts';
import type { Commission, Delivery } from './protocol.ts';

const PATIENCE_MS = 120_000;

export interface Film {
  path: string;
  /** Seconds. */
  duration: number;
}

/**
 * Has films made in a process of its own, one at a time, so that answering requests never
 * waits for an encoder. The same order with the same files is filmed once.
 */
export class Studio {
  readonly #films = new Map<string, Promise<Film>>();
  #folder: Promise<string> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #child: ChildProcess | undefined;
  #closed = false;

  film(order: FilmOrder, files: FilmFiles): Promise<Film> {
    const hash = createHash('sha256').update(JSON.stringify(order));
    for (const file of [files.picture, files.backdrop, files.audio]) {
      hash.update('\0').update(file ?? '');
    }
    const id = hash.digest('hex');
    const film = this.#films.get(id) ?? this.#queue(() => this.#make(order, files));
    this.#films.set(id, film);
    return film;
  }

  /** Ends the process and removes every film. Films under way are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#child?.kill('SIGKILL');
    await this.#last;
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }

  #queue<T>(make: () => Promise<T>): Promise<T> {
    const film = this.#last.then(make);
    this.#last = film.catch(() => {});
    return film;
  }

  async #make(order: FilmOrder, files: FilmFiles): Promise<Film> {
    if (this.#closed) throw closing();
    this.#folder ??= mkdtemp(join(tmpdir(), 'heygen-simulator-'));
    const folder = await this.#folder;
    const store = async (file: Buffer | null) => {
      if (!file) return null;
      const path = join(folder, randomUUID());
      await writeFile(path, file);
      return path;
    };
    const path = join(folder, `${randomUUID()}.${order.format}`);
    const picture = (await store(files.picture)) ?? '';
    const backdrop = await store(files.backdrop);
    const audio = await store(files.audio);
    const delivery = await this.#commission({ order, picture, backdrop, audio, path });
    if ('problem' in delivery) throw new Error(`The renderer failed: ${delivery.problem}`);
    return { path, duration: delivery.duration };
  }

  async #commission(commission: Commission): Promise<Delivery> {
    if (this.#closed) throw closing();
    const child = this.#child ?? this.#hire();
    const listening = new AbortController();
    // A codec that never calls back must not hold up every film after this one.
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    try {
      const delivery = once(child, 'message', { signal: listening.signal });
      const death = once(child, 'exit', { signal: listening.signal }).then(([code, signal]) => {
        throw this.#closed ? closing() : new Error(`The renderer ended (${signal ?? code}).`);
      });
      child.send(commission);
      const [message] = await Promise.race([delivery, death]);
      return message as Delivery;
    } finally {
      listening.abort();
      clearTimeout(patience);
    }
  }

  #hire(): ChildProcess {
    const jiti = createRequire(import.meta.url).resolve('jiti/package.json');
    const loader = new URL('lib/jiti-register.mjs', pathToFileURL(jiti)).href;
    const child = fork(fileURLToPath(new URL('renderer.ts', import.meta.url)), {
      // Whatever runs the tests has flags and a loader of its own: not for this process.
      execArgv: ['--import', loader],
      serialization: 'advanced',
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    this.#child = child;
    return child;
  }
}

function closing(): DOMException {
  return new DOMException('The studio is closed.', 'AbortError');
}
