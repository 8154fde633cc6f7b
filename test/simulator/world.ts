import { Account } from './account.ts';
import { Keyring } from './accounts/keyring.ts';
import type { AccountOptions, OwnedGlossary } from './accounts/types.ts';
import type { AvatarRequest } from './api/avatar-shape.ts';
import type { VideoRequest } from './api/video-shape.ts';
import { VoiceShelf } from './api/voice-shelf.ts';
import type { Avatar } from './avatars/avatar.ts';
import { AvatarStore } from './avatars/store.ts';
import { AssetStore } from './files/assets.ts';
import { FolderStore } from './files/folders.ts';
import type { UrlSigner } from './files/signed-url.ts';
import { UploadStore } from './files/uploads.ts';
import { Idempotency } from './http/idempotency.ts';
import { type Lag, plainHabits } from './jobs/habits.ts';
import { obtainPicture } from './jobs/inputs.ts';
import { Job } from './jobs/job.ts';
import { JobFailure } from './jobs/job-failure.ts';
import { produce, type Workshop } from './jobs/produce.ts';
import type { Site } from './site.ts';

/** A speech made by `POST /v3/voices/speech`, synthesised when it is listened to. */
export interface RecordedSpeech {
  seconds: number;
  pitch: number;
}

/** One account and everything in it: the state behind the routes. */
export class World {
  readonly name: string;
  readonly username: string;
  readonly site: Site;
  readonly now: () => number;
  readonly urls: UrlSigner;
  readonly keys: Keyring;
  readonly account: Account;
  readonly idempotency: Idempotency;
  readonly voices: VoiceShelf;
  readonly assets = new AssetStore();
  readonly uploads = new UploadStore();
  readonly avatars = new AvatarStore();
  readonly speeches = new Map<string, RecordedSpeech>();
  readonly jobs: Job[] = [];
  readonly folders = new FolderStore();
  readonly glossaries: readonly OwnedGlossary[];
  readonly habits = plainHabits();
  email: string;
  concurrency: number;
  renderMs: number;
  trainMs: number;
  /** Videos a day; null where the account is no trial. */
  trialVideos: number | null;
  readonly #workshop: Workshop;

  constructor(options: AccountOptions, site: Site) {
    this.name = options.name ?? 'default';
    this.email = options.email ?? 'someone@example.com';
    this.username = options.username ?? 'simulated-user';
    this.site = site;
    this.now = site.now;
    this.urls = site.urls;
    this.keys = new Keyring(options.keys ?? ['sk-simulator-key'], this.now);
    this.account = new Account(options.balance ?? 25, options.billing);
    this.idempotency = new Idempotency(this.now);
    this.voices = new VoiceShelf(options.voices, site);
    this.glossaries = options.glossaries ?? [];
    for (const folder of options.folders ?? []) {
      this.folders.add({ ...folder, createdAt: this.now() });
    }
    this.concurrency = options.concurrency ?? 10;
    this.renderMs = options.renderMs ?? 3000;
    this.trainMs = options.trainMs ?? this.renderMs;
    this.trialVideos = options.trialVideos ?? null;
    this.#workshop = {
      sources: {
        assets: this.assets,
        avatars: this.avatars,
        network: site.network,
        pictures: new Map(),
      },
      studioFor: site.studioFor,
      pitchOf: (voiceId) => this.voices.find(voiceId)?.pitch,
      maxVideoSeconds: site.maxVideoSeconds,
      filmArea: site.filmArea,
    };
  }

  get maxVideoSeconds(): number {
    return this.site.maxVideoSeconds;
  }

  /** Brings every job and training to where it is now, and takes the money for those that completed. */
  advance(): void {
    const now = this.now();
    for (const job of this.jobs) {
      this.account.charge(job.advance(now, this.renderMs, this.habits.inReview));
    }
    this.account.charge(this.avatars.advance(now, this.trainMs));
  }

  get unfinished(): number {
    return this.jobs.reduce((count, job) => count + (job.ended ? 0 : 1), 0);
  }

  startJob(request: VideoRequest, idempotencyKey: string | null): Job {
    const { nextFailure } = this.habits;
    this.habits.nextFailure = null;
    const work = nextFailure
      ? Promise.reject(new JobFailure(nextFailure.code, nextFailure.message))
      : produce(request, this.#workshop);
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

  /** @param lag the way it is asked for, on which it may not have arrived yet */
  findJob(id: string, lag?: Lag): Job | undefined {
    return this.jobs.find((job) => job.id === id && this.isThere(job, lag));
  }

  isThere(job: Job, lag?: Lag): boolean {
    const lagMs = lag === undefined ? 0 : this.habits[lag];
    return !job.deleted && this.now() - job.createdAt >= lagMs;
  }
}
