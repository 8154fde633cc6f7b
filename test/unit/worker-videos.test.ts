import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Job } from '../../utils/core/job/job.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { noteSaving, savings } from '../../utils/store/downloads.ts';
import { resumeSavings, showDownload } from '../../utils/worker/commands/saving.ts';
import { downloadVideo, liveVideo } from '../../utils/worker/commands/videos.ts';
import { fakeDownloads } from './support/downloads.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';
import { KEY, useSimulator } from './support/simulator.ts';
import { ACCOUNT, changeAccount, eventually, seedJob, useWorker } from './support/worker.ts';

const simulator = useSimulator({ renderMs: 0, avatars: [{ name: 'Ada' }] });
useWorker();

let remoteId = '';
beforeAll(async () => {
  const client = heygenClient(KEY);
  const [voice] = (await client.listVoices('own', null)).items;
  const avatar = simulator().avatars[0];
  if (!voice || !avatar) throw new Error('No voice or no face');
  const narration = { type: 'script', script: 'Hello', voice } as const;
  const request = aVideo({ narration, avatar: { id: avatar.id, name: 'Ada' } });
  const image = { type: 'url', url: 'https://photos.example/ada.jpg' } as const;
  remoteId = await client.createVideo(request, { image }, 'ready.1');
  await vi.waitUntil(() => simulator().videos[0]?.status === 'completed', { timeout: 10_000 });
});

const ready = (parts: Partial<Job> = {}) =>
  seedJob(
    aJob({
      account: ACCOUNT,
      stage: { name: 'ready', remoteId, at: 1, durationSeconds: 4, costUsd: 0.2 },
      dueAt: null,
      ...parts,
    }),
  );

const asked = (path: string) => simulator().requests.filter((it) => it.path === path).length;

describe('the addresses of a video', () => {
  it('are asked for anew each time', async () => {
    await ready();
    const before = asked(`/v3/videos/${remoteId}`);
    for (const _ of [1, 2]) {
      const live = await liveVideo('job-1');
      expect(live).toMatchObject({ ok: true });
      expect(live.ok && live.value.videoUrl).toContain('/media/videos/');
    }
    expect(asked(`/v3/videos/${remoteId}`)).toBe(before + 2);
  });

  it('of another account are refused, never called gone', async () => {
    fakeDownloads();
    await ready();
    await changeAccount();
    const before = simulator().requests.length;
    const refused = { ok: false, failure: { kind: 'otherAccount', message: ACCOUNT } };
    expect(await liveVideo('job-1')).toEqual(refused);
    expect(await downloadVideo('job-1')).toEqual(refused);
    expect(simulator().requests).toHaveLength(before);
  });

  it.each([
    ['a job that is gone', null],
    ['what is not ready', { stage: STAGES.rendering }],
    ['a face', { request: { make: 'avatar', title: 'Ada', draftId: 'draft-1' } as const }],
    ['a video that HeyGen has deleted', { stage: STAGES.ready }],
  ])('of %s are gone', async (_, parts) => {
    if (parts) await ready(parts);
    expect(await liveVideo('job-1')).toMatchObject({ ok: false, failure: { kind: 'gone' } });
  });
});

describe('an address that is not HeyGen’s', () => {
  it.each([
    'https://router.example/reset',
    'http://files.heygen.ai/a.mp4',
    'https://ada:secret@files.heygen.ai/a.mp4',
    'data:text/html,<h1>a.mp4</h1>',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('is told, and neither shown nor saved: %s', async (address) => {
    const downloads = fakeDownloads();
    await ready();
    const data = { status: 'completed', video_url: address, video_page_url: address };
    simulator().fault({
      path: `/v3/videos/${remoteId}`,
      times: 2,
      effect: {
        status: 200,
        page: JSON.stringify({ data }),
        headers: { 'content-type': 'application/json' },
      },
    });
    const refused = { ok: false, failure: { kind: 'strangeAddress', message: address } };
    expect(await liveVideo('job-1')).toEqual(refused);
    expect(await downloadVideo('job-1')).toEqual(refused);
    expect(downloads.asked).toEqual([]);
  });
});

describe('downloading', () => {
  it('is done when the file is there, not when it begins', async () => {
    const downloads = fakeDownloads('later');
    await ready();
    let end: unknown;
    const downloading = downloadVideo('job-1').then((result) => {
      end = result;
    });
    await eventually(() => downloads.listeners()).toBe(2);
    expect(downloads.asked).toMatchObject([{ filename: 'Hello.mp4' }]);
    expect(end).toBeUndefined();
    expect(await savings.getValue()).toMatchObject({ 'job-1': { state: 'saving', downloadId: 0 } });
    const again = downloadVideo('job-1');
    downloads.end(0, 'complete');
    await downloading;
    expect(end).toEqual({ ok: true, value: 'saved' });
    expect(downloads.listeners()).toBe(0);
    expect(await savings.getValue()).toMatchObject({ 'job-1': { state: 'saved' } });
    expect(await again).toEqual(end);
    expect(downloads.asked).toHaveLength(1);
  });

  it.each([
    ['video/webm', 'webm'],
    ['video/mp4; codecs="avc1"', 'mp4'],
    ['binary/octet-stream', 'mp4'],
  ])('names the file by what is delivered: %s', async (mime, extension) => {
    const downloads = fakeDownloads({ mime });
    await ready({ request: { make: 'elsewhere', title: 'Made there' } });
    await downloadVideo('job-1');
    expect(downloads.asked).toMatchObject([{ filename: `Made there.${extension}` }]);
  });

  it.each(['text/html', 'image/svg+xml; charset=utf-8', 'application/x-msdownload', 'video'])(
    'saves nothing that is no video: %s',
    async (mime) => {
      const downloads = fakeDownloads({ mime });
      await ready();
      expect(await downloadVideo('job-1')).toEqual({ ok: true, value: 'wrongType' });
      expect(downloads.asked).toHaveLength(1);
      expect([downloads.removed, downloads.erased]).toEqual([[0], [0]]);
      expect(await savings.getValue()).toMatchObject({ 'job-1': { state: 'wrongType' } });
      expect(downloads.listeners()).toBe(0);
    },
  );

  it.each([
    ['saved', 'complete', 'saved'],
    ['interrupted', 'interrupted', 'failed'],
  ] as const)('is followed to its end by the next worker: %s', async (_, state, end) => {
    const downloads = fakeDownloads('later');
    await browser.downloads.download({ url: 'https://heygen.example/video.mp4' });
    await noteSaving('job-1', { state: 'saving', at: T0, downloadId: 0 });
    await noteSaving('job-2', { state: 'saving', at: T0 });
    const resuming = resumeSavings();
    await eventually(() => downloads.listeners()).toBe(1);
    downloads.end(0, state, state === 'interrupted' ? 'NETWORK_FAILED' : undefined);
    await resuming;
    expect(await savings.getValue()).toMatchObject({ 'job-1': { state: end } });
    expect(await savings.getValue()).not.toHaveProperty('job-2');
  });

  it.each([
    ['a Save dialog was canceled', { throws: 'Download canceled by the user' }, 'canceled'],
    ['it was canceled on the way', { interrupted: 'USER_CANCELED' }, 'canceled'],
    ['the disk is full', { interrupted: 'FILE_NO_SPACE' }, 'failed'],
    ['the network went', { throws: 'NETWORK_FAILED' }, 'failed'],
    ['it had ended before anyone listened', 'complete', 'saved'],
  ] as const)('tells that %s', async (_, course, end) => {
    const downloads = fakeDownloads(course);
    await ready();
    expect(await downloadVideo('job-1')).toEqual({ ok: true, value: end });
    expect(downloads.asked).toHaveLength(1);
    expect((await savings.getValue())['job-1']?.state).toBe(end === 'canceled' ? undefined : end);
  });

  it.each([
    [{ interrupted: 'SERVER_FORBIDDEN' }],
    [{ interrupted: 'SERVER_BAD_CONTENT' }],
    [{ throws: 'SERVER_FORBIDDEN' }],
  ])('asks once for a new address where one has expired: %o', async (course) => {
    const downloads = fakeDownloads(course, 'complete');
    await ready();
    expect(await downloadVideo('job-1')).toEqual({ ok: true, value: 'saved' });
    expect(downloads.asked).toHaveLength(2);
    expect(downloads.erased).toEqual('interrupted' in course ? [0] : []);
  });

  it('gives up where the new address does not work either', async () => {
    const expired = { interrupted: 'SERVER_FORBIDDEN' };
    const downloads = fakeDownloads(expired, expired);
    await ready();
    expect(await downloadVideo('job-1')).toEqual({ ok: true, value: 'failed' });
    expect(downloads.asked).toHaveLength(2);
  });
});

describe('the file of a saved video', () => {
  it('is shown in its folder once it is there', async () => {
    const downloads = fakeDownloads('later');
    await ready();
    const saving = downloadVideo('job-1');
    await eventually(() => downloads.listeners()).toBe(2);
    expect(await showDownload('job-1')).toBe(false);
    downloads.end(0, 'complete');
    await saving;
    expect(await showDownload('job-1')).toBe(true);
    expect(downloads.shown).toEqual([0]);
  });

  it('is not shown where it was moved away, was not saved, or was never asked for', async () => {
    const downloads = fakeDownloads('complete', { interrupted: 'FILE_NO_SPACE' });
    await ready();
    await downloadVideo('job-1');
    downloads.leave(0);
    expect(await showDownload('job-1')).toBe(false);
    await downloadVideo('job-1');
    expect(await showDownload('job-1')).toBe(false);
    expect(await showDownload('job-2')).toBe(false);
    expect(downloads.shown).toEqual([]);
  });
});
