// @vitest-environment node
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PUBLIC_VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call, type Reply } from '../simulator/testing/client.ts';
import { slowVoices, voicePagesFail } from '../simulator/testing/troubles.ts';

interface ListedVoice {
  voice_id: string;
  preview_audio_url?: string | null;
}

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ render: 'none' });
});
afterEach(() => simulator.close());

function pageAt(token: string | null): Promise<Reply> {
  const query = new URLSearchParams({ type: 'public', limit: '100' });
  if (token !== null) query.set('token', token);
  return call(simulator, 'GET', `/v3/voices?${query}`);
}

async function everyVoice(): Promise<ListedVoice[]> {
  const found: ListedVoice[] = [];
  let token: string | null = null;
  do {
    const page = (await pageAt(token)).json as { data: ListedVoice[]; next_token: string | null };
    found.push(...page.data);
    token = page.next_token;
  } while (token !== null);
  return found;
}

it('has as many public voices as is wanted, the first of them silent', async () => {
  simulator.setCatalogue({ size: 1_250, silentFirst: 598 });
  const voices = await everyVoice();
  expect(new Set(voices.map(({ voice_id }) => voice_id)).size).toBe(1_250);
  const heard = voices.map(({ preview_audio_url }) => typeof preview_audio_url === 'string');
  expect(heard.indexOf(true)).toBe(598);
  expect(heard.lastIndexOf(false)).toBe(597);
  simulator.setCatalogue(null);
  expect(await everyVoice()).toHaveLength(PUBLIC_VOICES.length);
});

it('goes up to 6,000, and each can speak', async () => {
  simulator.setCatalogue({ size: 6_000 });
  const last = simulator.publicVoices.at(-1);
  expect(new Set(simulator.publicVoices.map(({ id }) => id)).size).toBe(6_000);
  const body = {
    type: 'image',
    image: { type: 'url', url: 'https://127.0.0.1/photo.jpg' },
    script: 'Hello there.',
    voice_id: last?.id,
  };
  expect((await call(simulator, 'POST', '/v3/videos', { body })).status).toBe(200);
});

it('comes page by page, slowly, and some pages not at all', async () => {
  const slow = simulator.fault(slowVoices(120));
  const began = performance.now();
  const first = (await pageAt(null)).json as { next_token: string };
  expect(performance.now() - began).toBeGreaterThan(100);
  slow();

  const mend = simulator.fault(voicePagesFail(simulator, [2]));
  expect((await pageAt(null)).status).toBe(200);
  for (let round = 0; round < 2; round += 1) {
    expect((await pageAt(first.next_token)).status).toBe(500);
  }
  expect((await call(simulator, 'GET', '/v3/voices?type=private')).status).toBe(200);
  mend();
  const second = (await pageAt(first.next_token)).json as { next_token: string };
  simulator.fault(voicePagesFail(simulator, [2, 3], { status: 429 }));
  expect((await pageAt(second.next_token)).status).toBe(429);
});
