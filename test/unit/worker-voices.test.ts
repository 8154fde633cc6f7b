import { afterEach, describe, expect, it } from 'vitest';
import { catalogId, resumed, type VoiceList, withPage } from '../../utils/core/voice-load.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { keepVoiceCatalog, keepVoicePage, readVoices } from '../../utils/store/voices.ts';
import { refreshVoices } from '../../utils/worker/commands/voice-load.ts';
import { slowVoices, voicePageOf, voicePagesFail } from '../simulator/testing/troubles.ts';
import { useSimulator } from './support/simulator.ts';
import { ACCOUNT, changeAccount, eventually, useWorker } from './support/worker.ts';

const simulator = useSimulator();
useWorker();

const SIZE = 5_400;
const PAGES = SIZE / 100;
/** So long HeyGen takes for a page. */
const PAGE_MS = 700;

const kept = async () => (await readVoices())?.voices ?? [];
const asked = () =>
  simulator().requests.filter(({ path, query }) => path === '/v3/voices' && !query.engine);
const pagesAsked = () => asked().map((request) => voicePageOf(request, simulator()));

let takeBack: (() => void)[] = [];
function fault(...args: Parameters<ReturnType<typeof simulator>['fault']>): void {
  takeBack.push(simulator().fault(...args));
}
const endFaults = () => {
  for (const end of takeBack) end();
  takeBack = [];
};

afterEach(() => {
  endFaults();
  simulator().setCatalogue(null);
});

const gone: Voice = {
  id: 'gone',
  name: 'Gone',
  language: 'English',
  gender: 'female',
  previewUrl: null,
  supportsPause: false,
  supportsLocale: false,
  speaks: true,
  own: false,
};
const before = (account = ACCOUNT) =>
  keepVoiceCatalog({
    kind: 'catalog',
    id: catalogId(account),
    account,
    fetchedAt: 1,
    voices: [gone],
  });

describe('a load of thousands of voices', () => {
  it('shows one’s own and the first page of the others before HeyGen has answered twice', async () => {
    simulator().setCatalogue({ size: SIZE, silentFirst: 600 });
    fault(slowVoices(PAGE_MS));
    const loading = refreshVoices();
    await expect
      .poll(async () => (await kept()).length, { interval: 10, timeout: 15_000 })
      .toBeGreaterThan(100);
    // Two answers, one after the other, take less than the 2 s that a person waits.
    expect(asked().filter(({ status }) => status !== 'pending').length).toBeLessThanOrEqual(2);
    const first = await kept();
    expect(first.filter(({ own }) => own)).toHaveLength(3);
    expect((await readVoices())?.fetchedAt).toBeNull();
    endFaults();
    expect(await loading).toEqual({ ok: true, value: null });
    const all = await readVoices();
    expect(all?.voices).toHaveLength(SIZE + 3);
    expect(all?.fetchedAt).not.toBeNull();
    expect(all?.voices.some(({ speaks }) => speaks)).toBe(true);
  });

  it('is one, however many pages ask, and however soon after', async () => {
    simulator().setCatalogue({ size: SIZE });
    const earlier = asked().length;
    await Promise.all([refreshVoices(), refreshVoices(), refreshVoices()]);
    await refreshVoices();
    expect(asked().length - earlier).toBe(PAGES + 1);
  });

  it('asks again for a page that failed', async () => {
    simulator().setCatalogue({ size: 1_000 });
    fault({ ...voicePagesFail(simulator(), [4]), times: 2 });
    expect(await refreshVoices()).toMatchObject({ ok: true });
    expect(await kept()).toHaveLength(1_003);
  });

  it('keeps what came, and goes on where it failed', async () => {
    simulator().setCatalogue({ size: 1_000 });
    const rule = voicePagesFail(simulator(), [4]);
    fault({
      ...rule,
      when: (request) => !request.query.engine && rule.when?.(request) === true,
    });
    expect(await refreshVoices()).toMatchObject({ ok: false, failure: { kind: 'server' } });
    const came = await kept();
    // More than the three pages before it: the list of those that speak has come whole.
    expect(came.length).toBeGreaterThan(303);
    expect(came.length).toBeLessThan(1_003);
    endFaults();
    const earlier = asked().length;
    expect(await refreshVoices()).toMatchObject({ ok: true });
    expect(pagesAsked().slice(earlier)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(await kept()).toHaveLength(1_003);
  }, 15_000);

  it('begins a list anew where HeyGen no longer knows where it was left', async () => {
    let load = resumed(undefined, ACCOUNT, Date.now());
    const left = { items: [gone], next: 'of-yesterday' };
    ({ load } = withPage(load, 'public', left));
    await keepVoicePage(load, withPage(load, 'public', left).page);
    expect(await refreshVoices()).toMatchObject({ ok: true });
    expect(await kept()).toHaveLength(463);
  });
});

describe('a load in the background', () => {
  it('takes nothing for gone before its end', async () => {
    await before();
    let go = () => {};
    const until = new Promise<void>((resolve) => {
      go = resolve;
    });
    fault({
      path: '/v3/voices',
      when: ({ query }) => query.engine !== undefined,
      until,
      effect: 'pass',
      times: Number.POSITIVE_INFINITY,
    });
    const loading = refreshVoices();
    await eventually(async () => (await kept()).length).toBe(464);
    expect((await kept())[0]).toEqual(gone);
    go();
    await loading;
    expect(await kept()).toHaveLength(463);
    expect(await kept()).not.toContainEqual(gone);
  });

  it('is of one account, and leaves another’s voices as they are', async () => {
    await before('somebody else');
    await refreshVoices();
    await changeAccount();
    expect(await readVoices()).toBeUndefined();
  });
});

describe('a list', () => {
  const none = (list: VoiceList, nexts: readonly (string | null)[]) =>
    nexts.reduce(
      (load, next) => withPage(load, list, { items: [], next }).load,
      resumed(undefined, ACCOUNT, 0),
    ).lists[list];

  it.each<[string, readonly (string | null)[], boolean]>([
    ['that goes on', ['a', 'b'], false],
    ['without a further page', ['a', null], true],
    ['in a circle', ['a', 'b', 'a'], true],
    ['of too many pages', Array.from({ length: 200 }, (_, n) => `t${n}`), true],
  ])('%s', (_, nexts, done) => {
    expect(none('public', nexts).done).toBe(done);
  });

  it('left an hour ago is read from its beginning', () => {
    const { load } = withPage(resumed(undefined, ACCOUNT, 0), 'own', { items: [], next: 'a' });
    expect(resumed(load, ACCOUNT, 60_000)).toBe(load);
    expect(resumed(load, ACCOUNT, 3_600_000).lists.own.asked).toEqual([]);
  });
});
