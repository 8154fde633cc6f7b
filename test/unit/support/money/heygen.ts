import { type Failure, HeygenError } from '../../../../utils/core/failure.ts';
import type { ListedVideo, RemoteVideo } from '../../../../utils/core/remote.ts';
import type { HeygenClient } from '../../../../utils/heygen/client.ts';

/** A video that is paid for, unless it fails. Times are HeyGen's, in Unix milliseconds. */
export interface ModelVideo {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  readonly key: string;
  readonly createdAt: number;
  status: 'processing' | 'completed' | 'failed';
  deleted: boolean;
}

/** What happens to a POST on its way. */
export type Way =
  | 'lostBefore'
  | 'lostAfter'
  /** HeyGen is still at it when the connection is cut. */
  | 'slow'
  /** The browser repeats it after its effect, or while HeyGen is at it; the repeat alone is answered. */
  | 'twice'
  | 'slowTwice'
  /** The worker dies with the request, or with its answer. */
  | 'diesBefore'
  | 'diesAfter';

/** How an account is told no; `null`: it is not. */
export type Mood = Failure | null;

/** What HeyGen's texts leave open. */
export interface ModelPolicy {
  /** Balance and limits are looked at before the key. */
  readonly limitsFirst: boolean;
  /** A refusal is replayed for its key. */
  readonly keepsRefusals: boolean;
}

/** The worker ends here: nothing after this happens, and nothing is stored of it. */
export class Death extends Error {}

const DAY_MS = 24 * 60 * 60_000;
/** HeyGen takes about 31 s for a video at the 99th percentile. */
export const SLOW_MS = 31_000;
const LAG_MS = 8_000;

interface Kept {
  readonly at: number;
  readonly answer: string | Failure;
}

/** As much of HeyGen as decides what is paid for. */
export class ModelHeygen {
  readonly videos: ModelVideo[] = [];
  readonly posts: { readonly key: string; readonly at: number }[] = [];
  /** Happens to the next POSTs, in turn. */
  readonly ways: Way[] = [];
  moods: Record<string, Mood> = {};
  /** What answers a browser's repeat in place of what would otherwise. */
  repeatMood: Mood = null;
  reads: Failure | null = null;
  /** Videos that are new are not listed, or not known by their id, for some seconds. */
  lags = false;
  readonly #policy: ModelPolicy;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #atWork: { at: number; account: string; title: string; key: string }[] = [];

  constructor(policy: ModelPolicy, now: () => number) {
    this.#policy = policy;
    this.#now = now;
  }

  /** HeyGen as a key of an account sees it. */
  client(account: string): HeygenClient {
    const unused = () => Promise.reject(new Error('Nobody asks for this here.'));
    return {
      createVideo: async (video, _sources, key) => this.#post(account, video.title, key),
      statuses: async (ids) => new Map(ids.map((id) => [id, this.#status(account, id)])),
      video: async (id) => this.#video(account, id),
      newestVideos: async () => new Map(),
      deleteVideo: async (id) => {
        this.#read();
        const video = this.#known(account, id);
        if (!video) throw new HeygenError({ kind: 'gone' });
        video.deleted = true;
      },
      findVideos: async (title, since) => this.#find(account, title, since),
      upload: async (_file, key) => `asset-${key}`,
      listVideos: unused,
      createAvatar: unused,
      avatar: unused,
      listAvatars: unused,
      findAvatars: unused,
      deleteAvatar: unused,
      consentPage: unused,
      deleteAsset: unused,
      listVoices: unused,
      speak: unused,
      usedFolders: unused,
      folder: unused,
      listGlossaries: unused,
      account: unused,
      ownKey: unused,
    };
  }

  /** Brings what HeyGen is at to its end. */
  advance(): void {
    const now = this.#now();
    for (const work of this.#atWork.splice(0)) {
      if (work.at > now) this.#atWork.push(work);
      else this.#make(work.account, work.title, work.key, work.at);
    }
  }

  #post(account: string, title: string, key: string): string {
    this.posts.push({ key, at: this.#now() });
    const way = this.ways.shift();
    if (way === 'lostBefore') throw new HeygenError({ kind: 'network' });
    if (way === 'diesBefore') throw new Death();
    if (way === 'slow' || way === 'slowTwice') this.#take(account, title, key);
    if (way === 'slow') throw new HeygenError({ kind: 'network' });
    if (way === 'twice') {
      this.#attempt(account, title, key);
      this.advance();
    }
    const isRepeat = way === 'twice' || way === 'slowTwice';
    const answer = this.#attempt(account, title, key, isRepeat ? this.repeatMood : null);
    if (way === 'lostAfter') throw new HeygenError({ kind: 'network' });
    if (way === 'diesAfter') throw new Death();
    if (typeof answer !== 'string') throw new HeygenError(answer);
    return answer;
  }

  /** HeyGen begins, and will have made it in some time, whoever still listens. */
  #take(account: string, title: string, key: string): void {
    const isKnown = this.#keptFor(account, key) !== undefined || this.#isAtWork(account, key);
    if (isKnown || this.moods[account]) return;
    this.#atWork.push({ at: this.#now() + SLOW_MS, account, title, key });
  }

  #attempt(account: string, title: string, key: string, mood = this.moods[account] ?? null) {
    const refusal = mood ?? this.moods[account] ?? null;
    if (this.#policy.limitsFirst && refusal) return refusal;
    const kept = this.#keptFor(account, key);
    if (kept) return kept.answer;
    if (this.#isAtWork(account, key)) return { kind: 'inProgress', status: 409 } as const;
    if (refusal) {
      if (this.#policy.keepsRefusals && isKept(refusal)) this.#keep(account, key, refusal);
      return refusal;
    }
    return this.#make(account, title, key);
  }

  #make(account: string, title: string, key: string, at = this.#now()): string {
    const id = `video-${this.videos.length + 1}`;
    const createdAt = Math.floor(at / 1000) * 1000;
    this.videos.push({ id, account, title, key, createdAt, status: 'processing', deleted: false });
    this.#keep(account, key, id);
    return id;
  }

  #keep(account: string, key: string, answer: string | Failure): void {
    this.#kept.set(`${account} ${key}`, { at: this.#now(), answer });
  }

  #keptFor(account: string, key: string): Kept | undefined {
    const kept = this.#kept.get(`${account} ${key}`);
    return kept && this.#now() - kept.at < DAY_MS ? kept : undefined;
  }

  #isAtWork(account: string, key: string): boolean {
    return this.#atWork.some((work) => work.account === account && work.key === key);
  }

  #read(): void {
    if (this.reads) throw new HeygenError(this.reads);
  }

  #known(account: string, id: string): ModelVideo | undefined {
    return this.videos.find((it) => it.id === id && it.account === account && this.#isSeen(it));
  }

  #isSeen({ deleted, createdAt }: ModelVideo): boolean {
    return !deleted && !(this.lags && this.#now() - createdAt < LAG_MS);
  }

  #status(account: string, id: string): string {
    this.#read();
    return this.#known(account, id)?.status ?? 'not_found';
  }

  #video(account: string, id: string): RemoteVideo {
    this.#read();
    const video = this.#known(account, id);
    if (!video) throw new HeygenError({ kind: 'gone', status: 404 });
    return {
      status: video.status,
      durationSeconds: 4,
      videoUrl: video.status === 'completed' ? `https://files.example/${id}` : null,
      strangeUrl: null,
      captionedVideoUrl: null,
      thumbnailUrl: null,
      subtitlesUrl: null,
      pageUrl: null,
      failureCode: null,
      failureMessage: null,
    };
  }

  #find(account: string, title: string, since: number): readonly ListedVideo[] {
    this.#read();
    return this.videos
      .filter((it) => it.account === account && it.title === title && this.#isSeen(it))
      .filter(({ createdAt }) => createdAt >= since)
      .toReversed()
      .map(({ id, status, createdAt }) => ({
        remoteId: id,
        status,
        title,
        createdAt,
        completedAt: null,
        durationSeconds: null,
        thumbnailUrl: null,
        failureCode: null,
        failureMessage: null,
      }));
  }
}

/** What passes by itself, or comes from somebody else, is not kept for an idempotency key. */
const isKept = ({ kind, status = 500 }: Failure): boolean =>
  kind !== 'intercepted' && status >= 400 && status < 500 && kind !== 'rateLimited';
