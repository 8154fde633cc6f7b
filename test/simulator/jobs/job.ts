import { randomUUID } from 'node:crypto';
import type { VideoRequest } from '../api/video-shape.ts';
import { PRICE } from '../price.ts';
import type { SimulatedVideo, VideoStatus } from '../types.ts';
import { asFailure, type JobFailure } from './job-failure.ts';
import type { Product } from './produce.ts';

/** What was found out about a job's end, before it is its time to show. */
type Outcome = { product: Product } | { failure: JobFailure };

/** The shares of the render time at which the status moves on. */
const PENDING_FROM = 1 / 6;
const PROCESSING_FROM = 1 / 3;

/** One video from its request on. It changes only in `advance`. */
export class Job implements SimulatedVideo {
  readonly id = randomUUID().replaceAll('-', '');
  readonly request: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  readonly createdAt: number;
  status: VideoStatus = 'waiting';
  deleted = false;
  completedAt: number | null = null;
  duration: number | null = null;
  cost = 0;
  failureCode: string | null = null;
  failureMessage: string | null = null;
  product: Product | null = null;
  readonly #wanted: VideoRequest;
  #outcome: Outcome | undefined;

  constructor(
    request: VideoRequest,
    work: Promise<Product>,
    idempotencyKey: string | null,
    createdAt: number,
  ) {
    this.request = { ...request };
    this.#wanted = request;
    this.idempotencyKey = idempotencyKey;
    this.createdAt = createdAt;
    work.then(
      (product) => {
        this.#outcome = { product };
      },
      (error: unknown) => {
        this.#outcome = { failure: asFailure(error) };
      },
    );
  }

  get ended(): boolean {
    return this.status === 'completed' || this.status === 'failed';
  }

  get title(): string | null {
    return this.#wanted.title ?? null;
  }

  get folderId(): string | null {
    return this.#wanted.folder_id ?? null;
  }

  get outputFormat(): 'mp4' | 'webm' {
    return this.#wanted.output_format ?? 'mp4';
  }

  get caption(): VideoRequest['caption'] {
    return this.#wanted.caption;
  }

  get mp4Path(): string | null {
    return this.product?.path ?? null;
  }

  get picture(): SimulatedVideo['picture'] {
    const picture = this.product?.picture;
    if (!picture) return null;
    const { type, width, height, bytes } = picture;
    return { type, width, height, bytes: bytes.length };
  }

  get pictureFile(): Buffer | null {
    return this.product?.picture.bytes ?? null;
  }

  /**
   * Moves the status on to where it is at `now`; never backwards.
   * @param inReview it gets no further than `pending`
   * @returns US dollars to be charged by this step
   */
  advance(now: number, renderMs: number, inReview: boolean): number {
    if (this.ended) return 0;
    if (inReview && this.status !== 'processing') {
      this.status = 'pending';
      return 0;
    }
    const share = renderMs > 0 ? (now - this.createdAt) / renderMs : 1;
    if (share >= PENDING_FROM && this.status === 'waiting') this.status = 'pending';
    if (share >= PROCESSING_FROM) this.status = 'processing';
    if (this.status !== 'processing' || this.#outcome === undefined) return 0;
    if ('failure' in this.#outcome) {
      this.status = 'failed';
      this.failureCode = this.#outcome.failure.code;
      this.failureMessage = this.#outcome.failure.message;
    } else if (share >= 1) {
      const { product } = this.#outcome;
      this.status = 'completed';
      this.completedAt = now;
      this.product = product;
      this.duration = product.duration;
      this.cost = product.duration * PRICE.video[this.#wanted.resolution ?? '1080p'];
    }
    return this.cost;
  }
}
