import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { type Billing, type Simulator, startSimulator } from '../simulator/simulator.ts';
import { call } from '../simulator/testing/client.ts';
import { testPicture } from '../simulator/testing/photo-host.ts';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ render: 'none', renderMs: 0 });
});
afterEach(() => simulator.close());

async function me(): Promise<unknown> {
  const { json } = await call(simulator, 'GET', '/v3/users/me');
  return (json as { data: unknown }).data;
}

/** Asks for a video of four seconds. */
async function submit(fields: Record<string, unknown> = {}): Promise<number> {
  const data = (await testPicture('png', 64, 64)).toString('base64');
  const { status } = await call(simulator, 'POST', '/v3/videos', {
    body: {
      type: 'image',
      image: { type: 'base64', media_type: 'image/png', data },
      script: 'One two three four five six seven eight nine ten eleven.',
      voice_id: VOICES[0]?.id,
      ...fields,
    },
  });
  return status;
}

const known = {
  username: expect.any(String),
  email: expect.any(String),
  first_name: null,
  last_name: null,
};
const subscribed: Billing = { type: 'subscription', plan: 'creator', credits: 30 };
const purses = (remaining: number) => ({
  premium_credits: { remaining, resets_at: null },
  add_on_credits: { remaining: 0, resets_at: null },
});
const metered: Billing = { type: 'usage_based', spendingUsd: 12, capUsd: 100 };

describe('GET /v3/users/me', () => {
  it.each<[billing: Billing, said: Record<string, unknown>]>([
    [
      { type: 'wallet' },
      { billing_type: 'wallet', wallet: { currency: 'usd', remaining_balance: 25 } },
    ],
    [
      { type: 'wallet', currency: 'credits' },
      { billing_type: 'wallet', wallet: { currency: 'credits', remaining_balance: 25 } },
    ],
    [
      subscribed,
      { billing_type: 'subscription', subscription: { plan: 'creator', credits: purses(30) } },
    ],
    [
      metered,
      {
        billing_type: 'usage_based',
        usage_based: {
          spending_current_usd: 12,
          spending_cap_usd: 100,
          included_credits: null,
          remaining_credits: null,
        },
      },
    ],
  ])('describes %j', async (billing, said) => {
    simulator.setBilling(billing);
    expect(await me()).toEqual({ ...known, ...said });
  });

  it('begins as it is told to', async () => {
    const other = await startSimulator({ render: 'none', billing: subscribed });
    const { json } = await call(other, 'GET', '/v3/users/me');
    await other.close();
    expect(json).toMatchObject({ data: { billing_type: 'subscription' } });
  });
});

async function ended(): Promise<void> {
  const statuses = () => new Set(simulator.videos.map((video) => video.status));
  await expect.poll(statuses).toEqual(new Set(['completed']));
}

describe('a video', () => {
  it.each([
    ['720p', 0.05],
    ['1080p', 0.05],
    ['4k', 0.0667],
  ])('costs by the second at %s', async (resolution, price) => {
    await submit({ resolution });
    await ended();
    expect(simulator.videos[0]).toMatchObject({ duration: 4 });
    expect(simulator.videos[0]?.cost).toBeCloseTo(4 * price, 9);
    expect(await me()).toMatchObject({ wallet: { remaining_balance: 25 - 4 * price } });
  });

  it('is refused by an empty wallet alone', async () => {
    simulator.setBalance(0);
    expect(await submit()).toBe(402);
    simulator.setBilling({ ...subscribed, credits: 0 });
    expect(await submit()).toBe(200);
    await ended();
    expect(await me()).toMatchObject({ subscription: { credits: purses(0) } });
    simulator.setBilling(metered);
    expect(await submit()).toBe(200);
    await ended();
    expect(await me()).toMatchObject({ usage_based: { spending_current_usd: 12.2 } });
    expect(simulator.balance).toBe(0);
  });
});
