import { randomUUID } from 'node:crypto';
import { asFailure, type JobFailure } from '../jobs/job-failure.ts';
import type { Picture } from '../picture/inspect.ts';
import { PRICE } from '../price.ts';
import type { AvatarEngine, AvatarStatus, SimulatedAvatar } from '../types.ts';

export interface AvatarGroup {
  readonly id: string;
  readonly name: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** What a training begins with. */
export interface Training {
  name: string;
  group: AvatarGroup;
  request: object;
  idempotencyKey: string | null;
  /** Unix milliseconds. */
  createdAt: number;
  work: Promise<Picture>;
  /** Whether it stops before its end until somebody agrees. */
  needsConsent: boolean;
}

/** What was there before. */
interface Owned extends Pick<Training, 'name' | 'group' | 'createdAt'> {
  picture: Picture;
  engines: readonly AvatarEngine[];
}

/** One look of a photo avatar from its request on. It changes only in `advance`. */
export class Avatar implements SimulatedAvatar {
  readonly id = randomUUID().replaceAll('-', '');
  readonly name: string;
  readonly group: AvatarGroup;
  readonly request: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  readonly createdAt: number;
  engines: readonly AvatarEngine[] = ['avatar_iv', 'avatar_v'];
  status: AvatarStatus = 'processing';
  deleted = false;
  cost = 0;
  /** Null until completed. */
  picture: Picture | null = null;
  failure: JobFailure | null = null;
  needsConsent: boolean;
  #found: { picture: Picture } | { failure: JobFailure } | undefined;

  constructor({ name, group, request, idempotencyKey, createdAt, work, needsConsent }: Training) {
    this.name = name;
    this.group = group;
    this.request = { ...request };
    this.idempotencyKey = idempotencyKey;
    this.createdAt = createdAt;
    this.needsConsent = needsConsent;
    work.then(
      (picture) => {
        this.#found = { picture };
      },
      (error: unknown) => {
        this.#found = { failure: asFailure(error) };
      },
    );
  }

  get groupId(): string {
    return this.group.id;
  }

  /**
   * Moves the status on to where it is at `now`.
   * @returns US dollars to be charged by this step
   */
  advance(now: number, trainMs: number): number {
    if (this.status === 'completed' || this.status === 'failed') return 0;
    if (this.#found === undefined || now - this.createdAt < trainMs) return 0;
    if ('failure' in this.#found) {
      this.status = 'failed';
      this.failure = this.#found.failure;
    } else if (this.needsConsent) {
      this.status = 'pending_consent';
    } else {
      this.status = 'completed';
      this.picture = this.#found.picture;
      this.cost = PRICE.photoAvatar;
    }
    return this.cost;
  }

  /** One that was there before and is paid. */
  static owned({ name, group, picture, engines, createdAt }: Owned): Avatar {
    const work = Promise.resolve(picture);
    const request = {};
    const idempotencyKey = null;
    const needsConsent = false;
    const training = { name, group, request, idempotencyKey, createdAt, work, needsConsent };
    return Object.assign(new Avatar(training), { status: 'completed', picture, engines });
  }
}
