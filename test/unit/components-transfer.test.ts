import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importFile } from '../../components/options/transfer/import.ts';
import { sayRefused } from '../../components/options/transfer/say-import.ts';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import { fileOf } from '../../utils/core/transfer/transfer.ts';
import type { Transferred } from '../../utils/messages.ts';
import { presets } from '../../utils/store/presets.ts';
import { theme } from '../../utils/store/theme.ts';
import { readForTransfer } from '../../utils/store/transfer-settings.ts';
import { emptyDatabase } from './support/database.ts';

const NOTHING: Transferred = { added: 0, updated: 0, known: 0, left: 0, payments: 0 };
/** What the worker is asked for. */
const asked = vi.fn<(message: { readonly type: string; readonly data: unknown }) => unknown>();

const preset = { ...PLAIN, id: 'p', name: 'News' };
const FILE = {
  settings: { theme: 'dark', spendingLimits: { dayUsd: 5, monthUsd: null } },
  presets: { all: [preset], usual: 'p' },
  videos: [],
  payments: [],
} as const;
const file = (text = fileOf(FILE, 1)) => new File([text], 'stillspeak.json');

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((_key, words) => String(words));
  vi.spyOn(console, 'error').mockImplementation(() => {});
  fakeBrowser.reset();
  await emptyDatabase();
  const request = (_name: string, work: () => Promise<unknown>) => work();
  vi.stubGlobal('navigator', { locks: { request } });
  asked.mockReset().mockReturnValue({ res: NOTHING });
  Object.assign(fakeBrowser.runtime, { sendMessage: async (it: never) => asked(it) });
});

describe('a file', () => {
  it('is taken over: its entries by the worker, then its settings and presets', async () => {
    const end = await importFile(file());
    expect(end).toEqual({
      end: 'imported',
      entries: NOTHING,
      presets: { added: 1, left: 0 },
    });
    expect(asked.mock.calls.map(([{ type }]) => type)).toEqual([
      'importEntries',
      'setSpendingLimits',
    ]);
    expect(await theme.getValue()).toBe('dark');
    expect(await presets.getValue()).toMatchObject({ all: [{ name: 'News' }], usual: 'p' });
    const { settings, ...kept } = await readForTransfer();
    expect(kept).toMatchObject({ videos: [], payments: [] });
    expect(settings.theme).toBe('dark');
  });

  it('that the worker does not keep changes no setting', async () => {
    asked.mockReturnValue({ err: 'The disk is full' });
    expect(await importFile(file())).toEqual({ end: 'unkept' });
    expect(await theme.getValue()).toBe('system');
    expect((await presets.getValue()).all).toEqual([]);
  });

  it('whose settings are not kept says so', async () => {
    vi.spyOn(theme, 'setValue').mockRejectedValue(new Error('The disk is full'));
    expect(await importFile(file())).toEqual({ end: 'unset' });
  });

  it.each([
    ['is too large', { size: 50_000_001 }, 'tooLarge'],
    ['is gone', { size: 1, text: () => Promise.reject(new Error('gone')) }, 'unreadable'],
  ])('that %s is not asked about', async (_, broken, end) => {
    expect(await importFile(broken as File)).toEqual({ end });
    expect(asked).not.toHaveBeenCalled();
  });

  it('that is refused is not asked about', async () => {
    expect(await importFile(file('{'))).toMatchObject({ end: 'refused' });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what is said of a file', () => {
  it('holds no more of its words than a sentence can', () => {
    const said = sayRefused({
      end: 'refused',
      fault: {
        reason: 'entry',
        part: 'x\u202Ey\n'.repeat(500),
        entry: null,
        field: 'z'.repeat(9_999),
      },
    });
    expect(said.length).toBeLessThan(500);
    expect(said).not.toMatch(/[\u202E\n]/u);
  });
});
