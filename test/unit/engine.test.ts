import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../utils/core/job/job.ts';
import { progressOf } from '../../utils/core/job/progress.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { hasNews, transition } from '../../utils/core/job/transition.ts';
import { usualOf } from '../../utils/core/job/usual.ts';
import type { StoredPhoto } from '../../utils/core/photo/photo.ts';
import { UNPICTURED } from '../../utils/core/remote.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import type { EngineDeps } from '../../utils/worker/engine/deps.ts';
import { createEngine } from '../../utils/worker/engine/engine.ts';
import { clientsOf } from '../../utils/worker/heygen.ts';
import { until } from '../browser/until.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';
import { aJob, aVideo, T0 } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';

const simulator = useSimulator({ renderMs: 0, now: () => clock.now });

/** The clock of both sides; only the tests move it. */
const clock = { now: T0 };
const jobs = new Map<string, Job>();
const uploads = new Map<Blob, string>();
const photos = new Map<string, { taken: Promise<StoredPhoto | undefined> }>();
const ACCOUNT = 'someone@example.com';
const settings = { key: KEY, watched: false, limit: 10 };
let settled: readonly Job[] = [];

const key = async () => settings.key;
const account = async () => (settings.key === KEY ? ACCOUNT : 'nobody');

const deps: EngineDeps = {
  client: clientsOf({ key, account }),
  openJobs: async () => [...jobs.values()],
  listJobs: async () => [...jobs.values()],
  applyEvent: async (id, event) => {
    const job = jobs.get(id);
    if (job) jobs.set(id, transition(job, event));
    return jobs.get(id);
  },
  applyToEach: async (ids, event) => {
    for (const id of ids) await deps.applyEvent(id, event);
  },
  keyMark: key,
  heygenAt: async (moment) => moment,
  account,
  removeJob: async (id) => void jobs.delete(id),
  limit: async () => settings.limit,
  learnLimit: async (limit) => {
    settings.limit = limit;
  },
  takenPhoto: (job) => photos.get(job.id)?.taken ?? Promise.resolve(undefined),
  file: async () => undefined,
  uploadOnce: async (file, _account, send) => {
    const id = uploads.get(file) ?? (await send());
    uploads.set(file, id);
    return id;
  },
  forgetUploads: async (ids) => {
    for (const [file, id] of uploads) if (ids.includes(id)) uploads.delete(file);
  },
  keepStill: async () => {},
  settle: async (all) => {
    settled = all;
  },
  alone: (work) => work(),
  now: () => clock.now,
  watched: () => settings.watched,
};

let voice = { id: '', name: '' };

const JPEG = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], { type: 'image/jpeg' });

/** The least that is a WAV: a heading, and two samples. */
function wav(): Blob {
  const head = Buffer.alloc(48);
  head.write('RIFF', 0);
  head.writeUInt32LE(40, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(4, 40);
  return new Blob([head], { type: 'audio/wav' });
}

const spoken = () => ({ type: 'script', script: 'Hello there', voice }) as const;

function add(id: string, title = id): void {
  jobs.set(id, aJob({ id, dueAt: clock.now, request: aVideo({ narration: spoken(), title }) }));
}

const stages = () => [...jobs.values()].map((job) => job.stage.name);
const posted = () => simulator().requests.filter((request) => request.method === 'POST').length;

beforeEach(async () => {
  simulator().setConcurrency(10);
  simulator().setRenderMs(0);
  jobs.clear();
  uploads.clear();
  photos.clear();
  settings.key = KEY;
  settings.limit = 10;
  const [first] = (await heygenClient(KEY).listVoices('own', null)).items;
  if (first) voice = { id: first.id, name: first.name };
});

describe('a pass', () => {
  it('brings a job to HeyGen and follows it to its end', async () => {
    add('follow');
    const engine = createEngine(deps);
    await engine.tick();
    expect(stages()).toEqual(['rendering']);
    clock.now += 10_000;
    await until('HeyGen to give it up', () => simulator().videos.at(-1)?.status === 'failed');
    await engine.tick();
    // photos.example is not to be had for this simulator, and it says so as HeyGen does.
    expect(jobs.get('follow')?.stage).toMatchObject({
      name: 'failed',
      failure: { kind: 'download', code: 'download_failed' },
    });
    expect(settled.map((job) => job.stage.name)).toEqual(['failed']);
  });

  it('asks again with the same key when an answer is lost, and pays once', async () => {
    add('lost');
    const before = simulator().videos.length;
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after' });
    const engine = createEngine(deps);
    await engine.tick();
    expect(jobs.get('lost')).toMatchObject({
      stage: { name: 'submitting' },
      trouble: { kind: 'network' },
    });
    clock.now += 5_000;
    await engine.tick();
    expect(stages()).toEqual(['rendering']);
    expect(simulator().videos).toHaveLength(before + 1);
  });

  it('takes up a job that was left while it was being sent', async () => {
    add('left');
    jobs.set(
      'left',
      transition(aJob({ ...jobs.get('left') }), {
        type: 'started',
        at: clock.now,
        account: 'someone@example.com',
      }),
    );
    await createEngine(deps).tick();
    expect(simulator().requests.at(-1)).toMatchObject({ idempotencyKey: 'left.1' });
    expect(stages()).toEqual(['rendering']);
  });

  it('gives up where nothing can be stored, and the next one asks with the same key', async () => {
    add('full');
    let room = false;
    const onFullDisk: EngineDeps = {
      ...deps,
      applyEvent: (id, event) => {
        if (event.type !== 'accepted' || room) return deps.applyEvent(id, event);
        return Promise.reject(new Error('The disk is full.'));
      },
    };
    const engine = createEngine(onFullDisk);
    const before = simulator().videos.length;
    simulator().fault({ method: 'POST', path: '/v3/videos', delayMs: 200, effect: 'pass' });
    const pass = engine.tick();
    pass.catch(() => undefined);
    // Whoever asks in the meantime does not keep the pass from its end.
    await until('the request', () => jobs.get('full')?.stage.name === 'submitting');
    await Promise.race([engine.tick(), Promise.resolve()]);
    await expect(pass).rejects.toThrow('The disk is full.');
    expect(jobs.get('full')?.stage.name).toBe('submitting');
    room = true;
    await engine.tick();
    expect(jobs.get('full')?.stage.name).toBe('rendering');
    expect(simulator().videos).toHaveLength(before + 1);
  });

  it('uploads a picture once, however many videos are made of it', async () => {
    const withBytes: EngineDeps = { ...deps, file: async () => JPEG };
    const uploadsBefore = () =>
      simulator().requests.filter((request) => request.path === '/v3/assets').length;
    const before = uploadsBefore();
    for (const id of ['first', 'second']) {
      add(id);
      jobs.set(id, aJob({ ...jobs.get(id), id, route: 'upload' }));
      await createEngine(withBytes).tick();
      expect(jobs.get(id)?.stage.name).toBe('rendering');
    }
    expect(uploadsBefore()).toBe(before + 1);
  });

  it('uploads each file that a video needs, and names them all', async () => {
    const voiced = { type: 'audio', recording: { id: 'a', name: 'a.wav', seconds: 1 } } as const;
    const behind = { type: 'file', file: { id: 'b', name: 'b.jpg' } } as const;
    const files = { picture: JPEG, background: JPEG, audio: wav() };
    add('files');
    const request = aVideo({ narration: voiced, background: behind });
    jobs.set('files', aJob({ ...jobs.get('files'), id: 'files', route: 'upload', request }));
    const before = simulator().requests.length;
    await createEngine({ ...deps, file: async (_job, part) => files[part] }).tick();
    const sent = simulator().requests.slice(before);
    // The background is the picture again: it is there already.
    expect(sent.map(({ path, idempotencyKey }) => [path, idempotencyKey])).toEqual([
      ['/v3/assets', 'files.1.picture'],
      ['/v3/assets', 'files.1.audio'],
      ['/v3/videos', 'files.1'],
    ]);
    expect(jobs.get('files')?.stage.name).toBe('rendering');
    const body = sent.at(-1)?.body as Readonly<Record<string, { asset_id: string }>>;
    expect(body.background?.asset_id).toBe(body.image?.asset_id);
    expect(body.audio_asset_id).toEqual(expect.any(String));
  });

  it('takes no step again that ended while the jobs were read', async () => {
    const voiced = { type: 'audio', recording: { id: 'a', name: 'a.wav', seconds: 1 } } as const;
    const files = { picture: JPEG, background: JPEG, audio: wav() };
    add('stale');
    const request = aVideo({ narration: voiced });
    jobs.set('stale', aJob({ ...jobs.get('stale'), id: 'stale', route: 'upload', request }));
    const parts: (string | undefined)[] = [];
    const isAt = (part: string, all: readonly Job[] = [...jobs.values()]) =>
      all.some(({ stage }) => stage.name === 'uploading' && stage.part === part);
    let isRead = false;
    const engine = createEngine({
      ...deps,
      // HeyGen has the picture already, which is told while the jobs are being looked at once more.
      uploadOnce: async (file, _use, send) => {
        parts.push(Object.entries(files).find(([, each]) => each === file)?.[0]);
        if (file !== files.picture) return send();
        void engine.tick();
        await until('the jobs to be read', () => isRead);
        return 'known-picture';
      },
      file: async (_job, part) => files[part],
      settle: async (all) => {
        if (parts.length === 0 || !isAt('picture', all)) return;
        isRead = true;
        await until('the end of the step', () => !isAt('picture'));
        await new Promise((resolve) => setTimeout(resolve));
      },
    });
    await engine.tick();
    expect(parts).toEqual(['picture', 'audio']);
    // HeyGen is to be done with it before the next test.
    clock.now += 60_000;
  });

  it('ends a video in a sentence whose recording is gone', async () => {
    const voiced = { type: 'audio', recording: { id: 'a', name: 'a.wav', seconds: 1 } } as const;
    add('silent');
    jobs.set('silent', aJob({ ...jobs.get('silent'), request: aVideo({ narration: voiced }) }));
    await createEngine(deps).tick();
    expect(jobs.get('silent')?.stage).toMatchObject({
      name: 'failed',
      failure: { kind: 'fileGone' },
    });
  });

  it('asks again for a picture that HeyGen does not find yet', async () => {
    const engine = createEngine({ ...deps, file: async () => JPEG });
    add('young');
    jobs.set('young', aJob({ ...jobs.get('young'), id: 'young', route: 'upload' }));
    simulator().fault({
      method: 'POST',
      path: '/v3/videos',
      effect: { status: 404, code: 'asset_not_found' },
    });
    await engine.tick();
    expect(jobs.get('young')).toMatchObject({
      stage: { name: 'submitting', key: 'young.2' },
      trouble: { kind: 'assetGone' },
    });
    clock.now += 5_000;
    await engine.tick();
    expect(jobs.get('young')?.stage.name).toBe('rendering');
  });

  it('looks again when it is asked to while it runs', async () => {
    add('first');
    simulator().fault({ method: 'POST', path: '/v3/videos', delayMs: 300, effect: 'pass' });
    const engine = createEngine(deps);
    const pass = engine.tick();
    add('second');
    await engine.tick();
    await pass;
    expect(stages()).toEqual(['rendering', 'rendering']);
  });

  it('keeps jobs waiting while the key is refused, and lets them go on with a new one', async () => {
    add('waiting');
    settings.key = 'sk-wrong';
    const engine = createEngine(deps);
    await engine.tick();
    expect(jobs.get('waiting')).toMatchObject({ stage: { name: 'queued' }, dueAt: null });
    const before = posted();
    clock.now += 3_600_000;
    await engine.tick();
    expect(posted()).toBe(before);
    settings.key = KEY;
    await deps.applyEvent('waiting', { type: 'resumed', at: clock.now });
    await engine.tick();
    expect(stages()).toEqual(['rendering']);
  });

  it('asks about all videos in one call', async () => {
    simulator().setRenderMs(60_000);
    for (let index = 0; index < 5; index += 1) add(`bulk-${index}`);
    const engine = createEngine(deps);
    await engine.tick();
    clock.now += 10_000;
    const before = simulator().requests.length;
    await engine.tick();
    expect(
      simulator()
        .requests.slice(before)
        .map((request) => request.path),
    ).toEqual(['/v3/videos/statuses']);
  });

  it('reads from one list how several ended, and asks for each where the list is refused', async () => {
    for (const isRefused of [false, true]) {
      const names = [0, 1, 2, 3].map((index) => `ends-${isRefused}-${index}`);
      for (const name of names) add(name);
      const engine = createEngine(deps);
      await engine.tick();
      const ended = () =>
        simulator().videos.filter(
          ({ request, status }) => names.includes(String(request.title)) && status === 'failed',
        );
      await until('their end', () => ended().length === names.length);
      clock.now += 10_000;
      const effect = { status: 403, code: 'forbidden' };
      if (isRefused) simulator().fault({ method: 'GET', path: '/v3/videos', effect });
      const before = simulator().requests.length;
      await engine.tick();
      const asked = simulator()
        .requests.slice(before)
        .map(({ path }) => path);
      expect(asked.slice(0, 2)).toEqual(['/v3/videos/statuses', '/v3/videos']);
      expect(asked).toHaveLength(isRefused ? 6 : 2);
      expect(names.map((name) => jobs.get(name)?.stage.name)).toEqual(names.map(() => 'failed'));
    }
  });

  it('searches the account once HeyGen has forgotten the key, and takes what it finds', async () => {
    add('forgotten');
    simulator().setRenderMs(3_600_000);
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after' });
    const engine = createEngine(deps);
    await engine.tick();
    const before = simulator().videos.length;
    clock.now += 25 * 3_600_000;
    await engine.tick();
    expect(jobs.get('forgotten')?.stage).toMatchObject({
      name: 'rendering',
      remoteId: simulator().videos.at(-1)?.id,
    });
    expect(simulator().videos).toHaveLength(before);
  });

  it('lets the person decide where HeyGen does not say when what is found was made', async () => {
    add('timeless');
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop' });
    await createEngine(deps).tick();
    clock.now += 25 * 3_600_000;
    const client = heygenClient(KEY);
    const found = (await client.listVideos(null)).items.slice(0, 1);
    const findVideos = async () => found.map((video) => ({ ...video, createdAt: null }));
    await createEngine({ ...deps, client: async () => ({ ...client, findVideos }) }).tick();
    const job = jobs.get('timeless');
    expect(job?.stage).toEqual({
      name: 'unclear',
      candidates: [expect.objectContaining({ createdAt: null })],
    });
    expect(parseJob(job)?.stage.name).toBe('unclear');
    jobs.delete('timeless');
  });

  it('makes it anew when the search finds nothing', async () => {
    add('never');
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop' });
    const engine = createEngine(deps);
    await engine.tick();
    const before = simulator().videos.length;
    clock.now += 25 * 3_600_000;
    await engine.tick();
    expect(jobs.get('never')).toMatchObject({ stage: { name: 'rendering' }, attempt: 2 });
    expect(simulator().videos).toHaveLength(before + 1);
  });

  it('asks the person when the search finds what two jobs may have made', async () => {
    add('twin-1', 'Twins');
    add('twin-2', 'Twins');
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after', times: 2 });
    const engine = createEngine(deps);
    await engine.tick();
    clock.now += 25 * 3_600_000;
    await engine.tick();
    const twin = jobs.get('twin-1');
    expect(twin).toMatchObject({ stage: { name: 'unclear' }, dueAt: null });
    const before = simulator().videos.length;
    await engine.tick();
    expect(simulator().videos).toHaveLength(before);
  });

  it('never asks another account for what was begun with the one before', async () => {
    add('mine');
    simulator().fault({ method: 'POST', path: '/v3/videos', effect: 'drop-after' });
    await createEngine(deps).tick();
    const posts = posted();
    const account = async () => 'somebody@else.example';
    const elsewhere = { ...deps, account, client: clientsOf({ key, account }) };
    clock.now += 5_000;
    await createEngine(elsewhere).tick();
    expect(jobs.get('mine')).toMatchObject({
      stage: { name: 'submitting' },
      dueAt: null,
      trouble: { kind: 'otherAccount', message: 'someone@example.com' },
    });
    expect(posted()).toBe(posts);
  });

  it('goes on with a key that was changed while the one before was being refused', async () => {
    add('changed');
    settings.key = 'sk-wrong';
    const late = {
      ...deps,
      account: async () => 'someone@example.com',
      client: async () => {
        const client = heygenClient(settings.key);
        settings.key = KEY;
        return client;
      },
    };
    await createEngine(late).tick();
    expect(jobs.get('changed')?.stage.name).toBe('rendering');
  });

  it('learns how many the account may have at once', async () => {
    clock.now += 60_000;
    const isOver = ({ status }: { status: string }) => status === 'failed';
    await until('HeyGen to be free', () => simulator().videos.every(isOver));
    simulator().setConcurrency(1);
    simulator().setRenderMs(60_000);
    add('one');
    const engine = createEngine(deps);
    await engine.tick();
    add('two');
    await engine.tick();
    expect(settings.limit).toBe(1);
    expect(jobs.get('two')).toMatchObject({
      stage: { name: 'submitting', key: 'two.1' },
      trouble: { kind: 'rateLimited' },
    });
  });

  it('takes away, here and at HeyGen, what was deleted while it was being sent', async () => {
    add('unwanted');
    simulator().fault({ method: 'POST', path: '/v3/videos', delayMs: 300, effect: 'pass' });
    const engine = createEngine(deps);
    const pass = engine.tick();
    await until('the request', () => {
      const stage = jobs.get('unwanted')?.stage;
      return stage?.name === 'submitting' && stage.sends === 1;
    });
    await deps.applyEvent('unwanted', { type: 'discarded', at: clock.now });
    await pass;
    expect(jobs.has('unwanted')).toBe(false);
    expect(simulator().videos.at(-1)).toMatchObject({ deleted: true });
  });
});

describe('a photo that is still being taken', () => {
  const awaiting = (id: string, url = 'https://photos.example/ada.jpg') => {
    const photo = { url, pageUrl: '', pageTitle: '' };
    const request = aVideo({ narration: spoken(), title: id });
    jobs.set(id, aJob({ id, photo, stage: { name: 'awaiting' }, dueAt: clock.now, request }));
    let settle: (stored: StoredPhoto | undefined) => void = () => {};
    const taken = new Promise<StoredPhoto | undefined>((resolve) => {
      settle = resolve;
    });
    photos.set(id, { taken });
    return settle;
  };
  const stageOf = (id: string) => jobs.get(id)?.stage.name;

  it('is waited for by its own job alone, and takes no place', async () => {
    settings.limit = 1;
    const settle = awaiting('late');
    add('behind');
    const ticking = createEngine(deps).tick();
    await until('the other at HeyGen', () => stageOf('behind') === 'rendering');
    expect(stageOf('late')).toBe('awaiting');
    jobs.delete('behind');
    settle({ id: 'late', link: 'https://photos.example/large.jpg' });
    await ticking;
    expect(jobs.get('late')).toMatchObject({
      route: 'link',
      photo: { url: 'https://photos.example/large.jpg' },
      stage: { name: 'rendering' },
    });
  });

  it('and never comes ends its job in a sentence, with nothing sent', async () => {
    const before = posted();
    awaiting('never', 'blob:https://photos.example/1')(undefined);
    await createEngine(deps).tick();
    expect(jobs.get('never')?.stage).toMatchObject({
      name: 'failed',
      failure: { kind: 'photoGone' },
    });
    expect(posted()).toBe(before);
  });

  it('and of which the job was deleted meanwhile is not sent', async () => {
    const before = posted();
    const settle = awaiting('deleted');
    const ticking = createEngine(deps).tick();
    jobs.delete('deleted');
    settle({ id: 'deleted', bytes: JPEG });
    await ticking;
    expect([jobs.has('deleted'), posted()]).toEqual([false, before]);
  });
});

describe('a face', () => {
  it('that was deleted while it was being sent goes at HeyGen, too', async () => {
    const request = { make: 'avatar', draftId: 'draft', title: 'Ada' } as const;
    jobs.set('unwanted-face', aJob({ id: 'unwanted-face', dueAt: clock.now, request }));
    simulator().fault({ method: 'POST', path: '/v3/avatars', delayMs: 300, effect: 'pass' });
    const pass = createEngine(deps).tick();
    await until('the request', () => {
      const stage = jobs.get('unwanted-face')?.stage;
      return stage?.name === 'submitting' && stage.sends === 1;
    });
    await deps.applyEvent('unwanted-face', { type: 'discarded', at: clock.now });
    await pass;
    expect(jobs.has('unwanted-face')).toBe(false);
    expect(simulator().avatars.at(-1)).toMatchObject({ deleted: true });
  });
});

describe('a photo avatar', () => {
  const trained = async (id: string) => {
    const picture = new Blob([new Uint8Array(await testPicture('jpeg'))], { type: 'image/jpeg' });
    jobs.set(
      id,
      aJob({
        id,
        dueAt: clock.now,
        route: 'upload',
        request: { make: 'avatar', draftId: 'draft', title: id },
      }),
    );
    return createEngine({ ...deps, file: async () => picture });
  };
  const end = (id: string) =>
    until('the end of the training', async () => {
      clock.now += 60_000;
      await createEngine(deps).tick();
      const stage = jobs.get(id)?.stage.name;
      return stage === 'ready' || stage === 'failed';
    });

  it('is trained once, also when the answer is lost, and can speak', async () => {
    simulator().fault({ method: 'POST', path: '/v3/avatars', effect: 'drop-after' });
    await (await trained('face')).tick();
    await end('face');
    expect(simulator().avatars.filter(({ name }) => name === 'face')).toHaveLength(1);
    const stage = jobs.get('face')?.stage;
    expect(stage).toMatchObject({ name: 'ready', costUsd: 1 });
    const id = stage && 'remoteId' in stage ? stage.remoteId : '';
    const avatar = { id, name: 'face' };
    const request = aVideo({ narration: spoken(), avatar });
    jobs.set('speaks', aJob({ id: 'speaks', dueAt: clock.now, route: 'avatar', request }));
    await createEngine(deps).tick();
    expect(simulator().videos.at(-1)?.request).toMatchObject({ type: 'avatar', avatar_id: id });
  });

  it('waits for consent, and goes on by itself once it is given', async () => {
    simulator().setNextTraining('pending_consent');
    await (await trained('asked')).tick();
    await until('the question', async () => {
      clock.now += 60_000;
      await createEngine(deps).tick();
      return jobs.get('asked')?.trouble?.kind === 'consent';
    });
    const asked = jobs.get('asked');
    expect(asked?.dueAt).not.toBeNull();
    // The person is told once, sees no progress, and is told again at its end.
    expect(asked && hasNews(asked)).toBe(true);
    expect(asked && progressOf(asked, usualOf(asked.request, []), clock.now)).toBeNull();
    simulator().giveConsent();
    await end('asked');
    expect(jobs.get('asked')?.stage.name).toBe('ready');
  });

  it('is learnt from the picture itself where HeyGen can not fetch the link', async () => {
    const engine = await trained('unfetched');
    const photo = { url: 'https://nowhere.example/ada.jpg', pageUrl: '', pageTitle: '' };
    jobs.set('unfetched', { ...aJob(jobs.get('unfetched')), route: 'link', photo });
    await until('the end of the training', async () => {
      clock.now += 60_000;
      await engine.tick();
      return jobs.get('unfetched')?.stage.name === 'ready';
    });
    expect(jobs.get('unfetched')).toMatchObject({ route: 'upload', attempt: 2 });
  });

  it('that is deleted at HeyGen meanwhile ends', async () => {
    await (await trained('deleted')).tick();
    const client = heygenClient(KEY);
    const avatar = async () => client.avatar('nobody');
    const engine = createEngine({ ...deps, client: async () => ({ ...client, avatar }) });
    for (let minute = 0; minute < 21; minute += 1) {
      clock.now += 60_000;
      await engine.tick();
    }
    expect(jobs.get('deleted')?.stage).toMatchObject({
      name: 'failed',
      failure: { kind: 'avatarGone' },
    });
  });

  /** An engine to which HeyGen calls each face completed, and shows none. */
  const unpictured = () => {
    const client = heygenClient(KEY);
    const avatar = async (id: string) => ({ ...(await client.avatar(id)), status: UNPICTURED });
    return createEngine({ ...deps, client: async () => ({ ...client, avatar }) });
  };

  it('can speak once its picture is there, which may be some minutes after HeyGen is done', async () => {
    await (await trained('early')).tick();
    clock.now += 60_000;
    await unpictured().tick();
    expect(jobs.get('early')?.stage.name).toBe('rendering');
    await end('early');
    expect(jobs.get('early')?.stage).toMatchObject({ name: 'ready', costUsd: 1 });
  });

  it('is not waited for without end where its picture never comes', async () => {
    await (await trained('faceless')).tick();
    const engine = unpictured();
    for (let minute = 0; minute < 12; minute += 1) {
      clock.now += 60_000;
      await engine.tick();
    }
    expect(jobs.get('faceless')?.stage).toMatchObject({ name: 'ready', costUsd: 1 });
  });

  it('ends with what HeyGen says when it fails', async () => {
    simulator().setNextTraining('failed');
    await (await trained('blurred')).tick();
    await end('blurred');
    expect(jobs.get('blurred')?.stage).toMatchObject({
      name: 'failed',
      failure: { kind: 'render', message: expect.any(String) },
    });
  });

  it('is searched for by its name once HeyGen has forgotten the key', async () => {
    simulator().fault({ method: 'POST', path: '/v3/avatars', effect: 'drop-after' });
    await (await trained('forgotten-face')).tick();
    clock.now += 25 * 3_600_000;
    await createEngine(deps).tick();
    const made = simulator().avatars.filter(({ name }) => name === 'forgotten-face');
    expect(made).toHaveLength(1);
    expect(jobs.get('forgotten-face')?.stage).toMatchObject({ remoteId: made[0]?.id });
  });
});
