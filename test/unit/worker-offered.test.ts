import { beforeAll, describe, expect, it } from 'vitest';
import { listFolders, listGlossaries } from '../../utils/worker/commands/offered.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { call } from '../simulator/testing/client.ts';
import { useSimulator } from './support/simulator.ts';
import { useWorker } from './support/worker.ts';

const names = Array.from({ length: 130 }, (_, index) => `Glossary ${1000 + index}`);

const simulator = useSimulator({
  folders: [
    { id: 'b', name: 'Weddings' },
    { id: 'a', name: 'Birthdays' },
    { id: 'unused', name: 'Nothing in it' },
  ],
  glossaries: names.map((name) => ({ id: name, name })),
});
useWorker();

beforeAll(async () => {
  for (const folder_id of ['a', 'b', 'a']) {
    const image = { type: 'url', url: 'https://photos.example/ada.jpg' };
    const asked = { type: 'image', image, script: 'Hello there', voice_id: VOICES[0]?.id };
    await call(simulator(), 'POST', '/v3/videos', { body: { ...asked, folder_id } });
  }
});

const asked = (path: string) => simulator().requests.filter((it) => it.path === path).length;

describe('folders', () => {
  it('are those that videos are in, by name, each asked for once', async () => {
    const before = asked('/v3/folders/a');
    expect(await listFolders(null)).toEqual({
      ok: true,
      value: {
        things: [
          { id: 'a', name: 'Birthdays' },
          { id: 'b', name: 'Weddings' },
        ],
        isGone: false,
      },
    });
    expect(asked('/v3/folders/a') - before).toBe(1);
  });

  it('have the chosen one among them even where no video is in it', async () => {
    expect(await listFolders('unused')).toMatchObject({
      ok: true,
      value: {
        isGone: false,
        things: [{ name: 'Birthdays' }, { id: 'unused' }, { name: 'Weddings' }],
      },
    });
  });

  it('say that the chosen one is gone', async () => {
    expect(await listFolders('thrown-away')).toMatchObject({ ok: true, value: { isGone: true } });
  });

  it('are none where the key may not ask for them', async () => {
    simulator().fault({ path: '/v3/videos', effect: { status: 403, code: 'forbidden' } });
    expect(await listFolders('a')).toEqual({ ok: true, value: { things: [], isGone: false } });
  });

  it('can not be had where HeyGen fails', async () => {
    simulator().fault({ path: '/v3/folders/b', effect: { status: 500 } });
    expect(await listFolders(null)).toMatchObject({ ok: false, failure: { kind: 'server' } });
  });
});

describe('brand glossaries', () => {
  it('are read page by page', async () => {
    expect(await listGlossaries('Glossary 1129')).toMatchObject({
      ok: true,
      value: { isGone: false, things: { length: names.length } },
    });
  });

  it('say that the chosen one is gone', async () => {
    expect(await listGlossaries('none')).toMatchObject({ ok: true, value: { isGone: true } });
  });

  it('are none where HeyGen does not know the route', async () => {
    simulator().fault({ path: '/v3/brand-glossaries', effect: { status: 404, code: 'not_found' } });
    expect(await listGlossaries(null)).toEqual({ ok: true, value: { things: [], isGone: false } });
  });
});
