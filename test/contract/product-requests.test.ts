import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { canBeHeard } from '../../utils/core/draft/check-narration.ts';
import { requestOf } from '../../utils/core/draft/draft-request.ts';
import { VOICE_LISTS } from '../../utils/core/voice-load.ts';
import { heygenClient } from '../../utils/heygen/client.ts';
import { type ImageSource, videoBody } from '../../utils/heygen/video-body.ts';
import { checkShape } from '../simulator/api/video-shape.ts';
import { violations } from './check.ts';
import { drafts } from './drafts.ts';
import { endpointOf, requestViolations } from './exchange.ts';
import { useStandIn } from './stand-in.ts';

const sources: fc.Arbitrary<ImageSource> = fc.oneof(
  fc.record({ type: fc.constant('url' as const), url: fc.webUrl({ validSchemes: ['https'] }) }),
  fc.record({ type: fc.constant('asset_id' as const), asset_id: fc.uuid() }),
);
const assets = { audio: 'asset-audio', background: 'asset-background' };

/** What goes over the wire is JSON: what is not set is not there. */
const wire = (body: object): unknown => JSON.parse(JSON.stringify(body));

describe('a video', () => {
  it('of whatever draft that can be created is one that HeyGen takes', () => {
    let created = 0;
    fc.assert(
      fc.property(drafts, sources, (draft, image) => {
        const request = requestOf(draft);
        if (!request) return;
        created += 1;
        const body = wire(videoBody(request, { ...assets, image }));
        const asked = { method: 'POST', path: '/v3/videos', query: {}, idempotencyKey: draft.id };
        expect(requestViolations({ ...asked, body })).toEqual([]);
        // Where HeyGen publishes no bound, the simulator's is the narrower one.
        expect(() => checkShape(body as Record<string, unknown>)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
    expect(created).toBeGreaterThan(100);
  });
});

const heygen = useStandIn();
const client = heygenClient('sk-key');

/** Asks, and holds all that was sent for it to its shape. */
async function expectTaken(ask: () => Promise<void>): Promise<void> {
  const before = heygen.heard.length;
  await ask();
  const sent = heygen.heard.slice(before);
  expect(sent).not.toEqual([]);
  for (const asked of sent) {
    expect(requestViolations(asked), `${asked.method} ${asked.path}`).toEqual([]);
  }
}

/** Everything else that is asked, whatever comes of it. */
describe('a request', () => {
  beforeEach(() => {
    heygen.say(() => ({ body: { data: {}, has_more: false } }));
  });
  const whatever = async (work: Promise<unknown>) => void (await work.catch(() => {}));

  it('for a script to be heard is one that HeyGen takes', () =>
    expectTaken(() =>
      fc.assert(
        fc.asyncProperty(drafts, async (draft) => {
          if (!canBeHeard(draft) || !draft.voice) return;
          const { script, voice, voiceSettings } = draft;
          await whatever(client.speak(script.trim(), voice, voiceSettings, `speech.${draft.id}`));
        }),
        { numRuns: 300 },
      ),
    ));

  it('for a face is one that HeyGen takes', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    return expectTaken(() =>
      fc.assert(
        fc.asyncProperty(name, sources, async (title, image) => {
          await whatever(client.createAvatar(title, image, 'job-1.1'));
        }),
        { numRuns: 50 },
      ),
    );
  });

  it('that reads is one that HeyGen takes', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 });
    return expectTaken(() =>
      fc.assert(
        fc.asyncProperty(id, fc.option(fc.string()), async (it, after) => {
          await whatever(client.statuses([it, 'video-2']));
          await whatever(client.listVideos(after));
          await whatever(client.findVideos(it, 0));
          await whatever(client.listAvatars(after));
          await whatever(client.findAvatars(it, 0));
          for (const list of VOICE_LISTS) await whatever(client.listVoices(list, after));
          await whatever(client.usedFolders());
          await whatever(client.listGlossaries(after));
          await whatever(client.account());
          await whatever(client.ownKey());
        }),
        { numRuns: 20 },
      ),
    );
  });

  it('for one thing is one that HeyGen takes', () =>
    expectTaken(async () => {
      await whatever(client.video('video-1'));
      await whatever(client.avatar('look-1'));
      await whatever(client.folder('id/../1'));
      await whatever(client.consentPage('group-1', 'consent.1'));
      await whatever(client.deleteVideo('id/../1'));
      await whatever(client.deleteAvatar('id/../1'));
      await whatever(client.deleteAsset('id/../1'));
    }));
});

it.each(['image/png', 'image/jpeg', 'audio/wav', 'audio/mpeg'])(
  'a file of type %s is one that HeyGen takes',
  async (type) => {
    const shape = endpointOf({ method: 'POST', path: '/v3/assets', body: undefined })?.body;
    if (!shape) throw new Error('It is not published');
    const file = new Blob(['x'], { type });
    expect(violations(shape, { file }, { extra: 'refused' })).toEqual([]);
    const before = heygen.heard.length;
    heygen.say(() => ({ body: { data: { asset_id: 'a' } } }));
    await client.upload(file, 'job-1.1.picture');
    expect(heygen.heard[before]).toMatchObject({
      path: '/v3/assets',
      type: expect.stringMatching(/^multipart\/form-data/u),
      idempotencyKey: 'job-1.1.picture',
    });
  },
);
