import { HeygenError } from '../../../../utils/core/failure.ts';
import type { Job } from '../../../../utils/core/job/job.ts';
import { newJob } from '../../../../utils/core/job/job.ts';
import { nextDueAt } from '../../../../utils/core/job/schedule.ts';
import { type JobEvent, transition } from '../../../../utils/core/job/transition.ts';
import type { EngineDeps } from '../../../../utils/worker/engine/deps.ts';
import { createEngine } from '../../../../utils/worker/engine/engine.ts';
import { aJob, aVideo, T0 } from '../job.ts';
import { Death, ModelHeygen, type ModelPolicy } from './heygen.ts';

/** Where the worker dies while it stores something. */
export type DiesAt = 'beforeStoring' | 'afterStoring';

/** An event, at its own time or now. */
type Happened = JobEvent extends infer Each
  ? Each extends JobEvent
    ? Omit<Each, 'at'> & { readonly at?: number }
    : never
  : never;

const PLACES = 10;

/** The extension's engine, a person, and HeyGen's model, in a time of their own. */
export class World {
  /** The true time, in Unix milliseconds. */
  now = T0;
  /** By how much the computer's clock is ahead, and HeyGen's. */
  aheadMs = 0;
  heygenAheadMs = 0;
  account = 'a';
  diesAt: DiesAt | null = null;
  readonly jobs = new Map<string, Job>();
  /** Whatever the person asked for, and what they deleted. */
  readonly titles = new Map<string, string>();
  readonly pressed: string[] = [];
  readonly deleted: string[] = [];
  readonly heygen: ModelHeygen;
  /** The difference of the clocks as it was last seen. */
  #seenAheadMs: number | undefined;

  constructor(policy: ModelPolicy) {
    this.heygen = new ModelHeygen(policy, () => this.now + this.heygenAheadMs);
  }

  get here(): number {
    return this.now + this.aheadMs;
  }

  /** The engine of a worker that has just begun works until it has nothing more to do, or dies. */
  async tick(): Promise<void> {
    this.heygen.advance();
    try {
      await createEngine(this.#deps()).tick();
    } catch (error) {
      if (!(error instanceof Death)) throw error;
    }
    this.diesAt = null;
  }

  pass(ms: number): void {
    this.now += ms;
    this.heygen.advance();
  }

  /** The person presses the button. @param title may be another's as well */
  /** No other press had the same title, by which alone HeyGen's list can be searched. */
  isTitledAlone(id: string): boolean {
    const title = this.titles.get(id);
    return [...this.titles.values()].filter((other) => other === title).length === 1;
  }

  press(title: string): string {
    const id = `job-${this.pressed.length + 1}`;
    const { photo } = aJob();
    const request = aVideo({ title });
    this.jobs.set(id, newJob({ id, createdAt: this.here, photo, request, way: { route: 'link' } }));
    this.pressed.push(id);
    this.titles.set(id, title);
    return id;
  }

  apply(id: string, event: Happened): void {
    const job = this.jobs.get(id);
    if (job) this.jobs.set(id, transition(job, { at: this.here, ...event }));
  }

  /** The person deletes what has not come to HeyGen yet. */
  delete(id: string): void {
    const name = this.jobs.get(id)?.stage.name;
    if (name !== 'queued' && name !== 'uploading' && name !== 'submitting') return;
    this.deleted.push(id);
    this.apply(id, { type: 'discarded' });
  }

  /** Another key, or the same again: what waited goes on. */
  changeKey(account: string): void {
    this.account = account;
    this.resume();
  }

  resume(): void {
    for (const id of this.jobs.keys()) this.apply(id, { type: 'resumed' });
  }

  /** The person, who sees which video it is, decides where the extension can't. */
  decide(): void {
    for (const { id, stage } of this.jobs.values()) {
      if (stage.name !== 'unclear') continue;
      const own = new Set(this.videosOf(id).map((video) => video.id));
      const found = stage.candidates.find(({ remoteId }) => own.has(remoteId));
      this.apply(id, { type: 'decided', remoteId: found?.remoteId ?? null });
    }
  }

  /** The videos that were made for a job, but for those that cost nothing. */
  videosOf(id: string) {
    return this.heygen.videos.filter(
      ({ key, status }) => key.startsWith(`${id}.`) && status !== 'failed',
    );
  }

  /** Time passes up to the next thing there is to do, if there is one. */
  async step(): Promise<void> {
    const next = nextDueAt([...this.jobs.values()], this.account, this.here);
    this.pass(next === null ? 60_000 : Math.max(0, next - this.here));
    await this.tick();
  }

  #deps(): EngineDeps {
    const sees = () => {
      this.#seenAheadMs = this.heygenAheadMs - this.aheadMs;
    };
    return {
      client: async (owner) => {
        if (owner !== null && owner !== this.account)
          throw new HeygenError({ kind: 'otherAccount' });
        sees();
        return this.heygen.client(this.account);
      },
      keyMark: async () => this.account,
      account: async () => this.account,
      heygenAt: async (moment) =>
        this.#seenAheadMs === undefined ? undefined : moment + this.#seenAheadMs,
      takenPhoto: async () => undefined,
      openJobs: async () => [...this.jobs.values()],
      listJobs: async () => [...this.jobs.values()],
      applyEvent: async (id, event) => {
        const { diesAt } = this;
        if (diesAt === 'beforeStoring') throw new Death();
        this.apply(id, event);
        if (diesAt === 'afterStoring') throw new Death();
        return this.jobs.get(id);
      },
      applyToEach: async (ids, event) => {
        for (const id of ids) this.apply(id, event);
      },
      file: async () => undefined,
      uploadOnce: async (_file, _account, send) => send(),
      forgetUploads: async () => {},
      keepStill: async () => {},
      removeJob: async (id) => void this.jobs.delete(id),
      limit: async () => PLACES,
      learnLimit: async () => {},
      settle: async () => {},
      alone: (work) => work(),
      now: () => this.here,
      watched: () => false,
    };
  }
}
