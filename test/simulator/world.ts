import { Account } from './account.ts';
import type { AvatarRequest } from './api/avatar-shape.ts';
import type { VideoRequest } from './api/video-shape.ts';
import type { Avatar } from './avatars/avatar.ts';
import { AvatarStore } from './avatars/store.ts';
import { AssetStore } from './files/assets.ts';
import { UrlSigner } from './files/signed-url.ts';
import { UploadStore } from './files/uploads.ts';
import { obtainPicture } from './jobs/inputs.ts';
import { Job } from './jobs/job.ts';
import { produce, type Workshop } from './jobs/produce.ts';
import { Studio } from './render/studio.ts';
import type { SimulatorOptions } from './types.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A speech made by `POST /v3/voices/speech`, synthesised when it is listened to. */
export interface RecordedSpeech {
  seconds: number;
  pitch: number;
}

/** The account and everything in it: the state behind the routes. */
export class World {
  readonly now: () => number;
  readonly urls: UrlSigner;
  readonly account: Account;
  readonly assets = new AssetStore();
  readonly uploads = new UploadStore();
  readonly avatars = new AvatarStore();
  readonly speeches = new Map<string, RecordedSpeech>();
  readonly jobs: Job[] = [];
  /** Name by id. */
  readonly folders: Map<string, string>;
  readonly maxVideoSeconds: number;
  keys: ReadonlySet<string>;
  concurrency: number;
  renderMs: number;
  trainMs: number;
  /** Set once the port is known, so that the account's own media can be fetched, too. */
  resolve: Readonly<Record<string, number>>;
  readonly #workshop: Workshop;
  readonly #end = new AbortController();

  constructor(options: SimulatorOptions) {
    this.now = options.now ?? Date.now;
    this.urls = new UrlSigner(this.now, options.urlLifetimeMs ?? HOUR_MS);
    this.keys = new Set(options.keys ?? ['sk-simulator-key']);
    this.account = new Account(options.balance ?? 25, options.billing);
    this.folders = new Map(options.folders?.map(({ id, name }) => [id, name]));
    this.concurrency = options.concurrency ?? 10;
    this.renderMs = options.renderMs ?? 3000;
    this.trainMs = options.trainMs ?? this.renderMs;
    this.resolve = options.resolve ?? {};
    this.maxVideoSeconds = options.maxVideoSeconds ?? 4;
    this.#workshop = {
      sources: {
        assets: this.assets,
        avatars: this.avatars,
        network: () => ({ resolve: this.resolve, signal: this.#end.signal }),
        pictures: new Map(),
      },
      studio: options.render === 'none' ? null : new Studio(),
      maxVideoSeconds: this.maxVideoSeconds,
    };
  }

  /** Brings every job and training to where it is now, and takes the money for those that completed. */
  advance(): void {
    const now = this.now();
    for (const job of this.jobs) this.account.charge(job.advance(now, this.renderMs));
    this.account.charge(this.avatars.advance(now, this.trainMs));
  }

  get unfinished(): number {
    return this.jobs.reduce((count, job) => count + (job.ended ? 0 : 1), 0);
  }

  startJob(request: VideoRequest, idempotencyKey: string | null): Job {
    const work = produce(request, this.#workshop);
    const job = new Job(request, work, idempotencyKey, this.now());
    this.jobs.push(job);
    return job;
  }

  train(request: AvatarRequest, idempotencyKey: string | null): Avatar {
    const { name, file, avatar_group_id } = request;
    return this.avatars.train({
      name,
      group:
        this.avatars.findGroup(avatar_group_id ?? '') ?? this.avatars.openGroup(name, this.now()),
      request,
      idempotencyKey,
      createdAt: this.now(),
      work: obtainPicture(file, this.#workshop.sources),
    });
  }

  findJob(id: string): Job | undefined {
    return this.jobs.find((job) => job.id === id && !job.deleted);
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#workshop.studio?.close();
  }
}
