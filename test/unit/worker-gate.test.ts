import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageName } from '../../utils/messages.ts';
import { type Answers, openGate } from '../../utils/worker/gate/gate.ts';
import { PAYLOADS } from '../../utils/worker/gate/payloads.ts';
import { FORGERIES, NO_MESSAGES } from '../hostile/forgeries.ts';
import { sourcesNow } from '../house/sources.ts';

const OURS = 'chrome-extension://stillspeak';
const NAMES = Object.keys(PAYLOADS) as MessageName[];

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;

/** What the worker was brought to do. */
let done: MessageName[] = [];
let listener: Listener;

const answers = Object.fromEntries(
  NAMES.map((name) => [name, async () => void done.push(name)]),
) as unknown as Answers;

beforeEach(() => {
  done = [];
  vi.restoreAllMocks();
  vi.stubGlobal('location', { origin: OURS });
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  openGate(answers);
  listener = listen.mock.calls[0]?.[0] as Listener;
});

const us = () => ({ id: fakeBrowser.runtime.id, origin: OURS, url: `${OURS}/popup.html` });

const send = (message: unknown, sender: object = us()) =>
  new Promise<unknown>((resolve) => {
    listener(message, sender, resolve);
  });

const each = NAMES.map((name) => [name, FORGERIES[name]] as const);

describe('a message', () => {
  it('is in the table of forgeries, whichever it is', () => {
    expect(Object.keys(FORGERIES).sort()).toEqual([...NAMES].sort());
  });

  it.each(each)('%s is answered to a page of ours', async (name, { valid }) => {
    expect(await send({ type: name, data: valid })).toEqual({ res: undefined });
    expect(done).toEqual([name]);
  });

  it.each(each)('%s is refused where it holds something else', async (type, { malformed }) => {
    expect(malformed.length).toBeGreaterThan(2);
    for (const data of malformed) {
      expect([data, await send({ type, data })]).toEqual([data, { err: 'Refused' }]);
    }
    expect(done).toEqual([]);
  });

  it.each(each)('%s is refused to everybody else', async (type, { valid }) => {
    for (const sender of STRANGERS()) {
      expect([sender, await send({ type, data: valid }, sender)]).toEqual([
        sender,
        { err: 'Refused' },
      ]);
    }
    expect(done).toEqual([]);
  });
});

/** A page in which a click has left code of ours, one of its frames, another extension, and nobody in particular. */
const STRANGERS = () => [
  { ...us(), origin: 'https://photos.example', url: 'https://photos.example/' },
  { ...us(), origin: 'https://photos.example', url: `${OURS}/popup.html` },
  { ...us(), origin: 'null' },
  { ...us(), origin: undefined },
  { ...us(), origin: `${OURS}.example` },
  { id: 'another', origin: OURS },
  { id: 'another', origin: 'chrome-extension://another' },
  {},
];

describe('the gate', () => {
  it.each(NO_MESSAGES.map((message) => [JSON.stringify(message), message] as const))(
    'refuses what is no message: %s',
    async (_, message) => {
      expect(await send(message)).toEqual({ err: 'Refused' });
      expect(done).toEqual([]);
    },
  );

  it('logs nothing of what it refuses', async () => {
    const said = ['log', 'warn', 'error', 'info', 'debug'] as const;
    const spies = said.map((level) => vi.spyOn(console, level));
    await send({ type: 'setApiKey', data: { key: 'sk-secret' } });
    await send({ type: 'setApiKey', data: 'sk-secret' }, {});
    expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('tells what went wrong, to a page of ours', async () => {
    const failing = { ...answers, watch: () => Promise.reject(new Error('The disk is full.')) };
    const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    openGate(failing);
    listener = listen.mock.calls.at(-1)?.[0] as Listener;
    expect(await send({ type: 'watch' })).toEqual({ err: 'The disk is full.' });
  });

  it('is the only way into the worker', () => {
    const others = [...sourcesNow()].filter(([path, text]) => {
      const isGate = path === 'utils/worker/gate/gate.ts';
      return (!isGate && /\bonMessage\b/u.test(text)) || WAYS_IN.test(text);
    });
    expect(others.map(([path]) => path)).toEqual([]);
  });
});

/** Ports, messages from web pages and other extensions, user scripts, native programs. */
const WAYS_IN =
  /\bon(?:Connect|ConnectExternal|ConnectNative|MessageExternal|UserScriptMessage|UserScriptConnect)\b/u;
