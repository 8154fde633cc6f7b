import { describe, expect, it } from 'vitest';
import { HeygenError } from '../../utils/core/failure.ts';
import { type HeygenClient, heygenClient } from '../../utils/heygen/client.ts';
import { aVideo } from '../unit/support/job.ts';
import { useStandIn } from './stand-in.ts';

const heygen = useStandIn();
const client = heygenClient('sk-key');
const image = { type: 'asset_id', asset_id: 'asset-1' } as const;
const create = () => client.createVideo(aVideo(), { image }, 'key-1');
const refusal = (code: string) => ({ error: { code, message: 'No more than this.' } });

async function failureOf(ask: Promise<unknown>) {
  const error = await ask.catch((thrown: unknown) => thrown);
  if (!(error instanceof HeygenError)) throw new Error('It did not fail');
  return error.failure;
}

describe('an error in an answer with a status of success', () => {
  it.each<[what: keyof HeygenClient, ask: () => Promise<unknown>]>([
    ['account', () => client.account()],
    ['listVideos', () => client.listVideos(null)],
    ['createVideo', create],
    ['deleteVideo', () => client.deleteVideo('video-1')],
  ])('is what %s fails with', async (_, ask) => {
    heygen.say(() => ({ body: refusal('insufficient_credit') }));
    expect(await failureOf(ask())).toEqual({
      kind: 'credit',
      status: 200,
      code: 'insufficient_credit',
      message: 'No more than this.',
    });
  });

  it.each(['video', 'deleteVideo', 'deleteAvatar'] as const)(
    'tells %s that there is nothing of its id',
    async (what) => {
      heygen.say(() => ({ body: refusal('not_found') }));
      expect(await failureOf(client[what]('id-1'))).toMatchObject({ kind: 'gone' });
    },
  );

  it('refuses the request where its code is not known', async () => {
    heygen.say(() => ({ body: refusal('never_heard_of') }));
    expect(await failureOf(create())).toMatchObject({ kind: 'invalid', code: 'never_heard_of' });
  });

  it('makes no empty list of what could not be listed', async () => {
    heygen.say(() => ({ body: { data: [], ...refusal('internal_error') } }));
    expect(await failureOf(client.findVideos('Ada', 0))).toMatchObject({ kind: 'server' });
  });

  it('loses no video that was made all the same', async () => {
    heygen.say(() => ({ body: { data: { video_id: 'video-1' }, ...refusal('internal_error') } }));
    expect(await create()).toBe('video-1');
  });

  it.each([null, {}, { code: null, message: '' }])('is none where it is %o', async (error) => {
    heygen.say(() => ({ body: { data: { username: 'Ada' }, error } }));
    expect(await client.account()).toMatchObject({ name: 'Ada' });
  });
});
