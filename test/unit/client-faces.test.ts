import { describe, expect, it } from 'vitest';
import { heygenClient } from '../../utils/heygen/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';
import { KEY, useSimulator } from './support/simulator.ts';

const HOUR_MS = 60 * 60 * 1000;
let now = Date.UTC(2026, 5, 1);
const simulator = useSimulator({ trainMs: 0, now: () => now, avatars: [{ name: 'Ada' }] });
const client = heygenClient(KEY);

async function learn(name: string, key: string): Promise<string> {
  const bytes = new Uint8Array(await testPicture('png', 64, 64));
  const asset = await client.upload(new Blob([bytes], { type: 'image/png' }), `${key}.picture`);
  return client.createAvatar(name, { type: 'asset_id', asset_id: asset }, key);
}

describe('a face', () => {
  it('that failed says why', async () => {
    simulator().setNextTraining('failed');
    const id = await learn('Mary', 'face-1');
    await expect.poll(async () => (await client.avatar(id)).status).toBe('failed');
    expect(await client.avatar(id)).toMatchObject({
      failureCode: 'training_failed',
      failureMessage: 'No face was found in the picture.',
    });
  });

  it('is found by its name and by when it was made, however many are of that name', async () => {
    now += HOUR_MS;
    const first = await learn('Grace', 'face-2');
    const then = now;
    now += HOUR_MS;
    const second = await learn('Grace', 'face-3');
    expect(await client.findAvatars('Grace', then + 1)).toEqual([
      { remoteId: second, createdAt: now },
    ]);
    expect((await client.findAvatars('Grace', then)).map(({ remoteId }) => remoteId)).toEqual([
      second,
      first,
    ]);
    expect(await client.findAvatars('Nobody', 0)).toEqual([]);
  });

  it('can be deleted for good', async () => {
    const id = await learn('Joan', 'face-4');
    await client.deleteAvatar(id);
    await expect(client.avatar(id)).rejects.toMatchObject({ failure: { kind: 'avatarGone' } });
    await expect(client.deleteAvatar(id)).rejects.toMatchObject({ failure: { kind: 'gone' } });
  });

  it('that waits for consent has a page for it', async () => {
    simulator().setNextTraining('pending_consent');
    const id = await learn('Rosa', 'face-5');
    await expect.poll(async () => (await client.avatar(id)).status).toBe('pending_consent');
    const { groupId } = await client.avatar(id);
    expect(await client.consentPage(groupId ?? '', 'face-5.consent')).toMatch(/^https:/u);
  });
});

it('an uploaded file can be deleted', async () => {
  const bytes = new Uint8Array(await testPicture('png', 8, 8));
  const id = await client.upload(new Blob([bytes], { type: 'image/png' }), 'file-1');
  await client.deleteAsset(id);
  await expect(client.deleteAsset(id)).rejects.toMatchObject({ failure: { kind: 'assetGone' } });
});

it('a script is heard with its pauses', async () => {
  const { items } = await client.listVoices('publicSpeaking', null);
  const { id, name } = items[0] ?? { id: '', name: '' };
  const seconds = async (script: string, key: string) =>
    (await client.speak(script, { id, name }, undefined, key)).seconds;
  const plain = await seconds('One two three four five', 'speech-1');
  const paused = await seconds('One two <break time="1.5s"/> three four & five', 'speech-2');
  expect(paused).toBeCloseTo(plain + 1.5 + 0.4, 1);
});
