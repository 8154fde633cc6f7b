// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Discard } from '../../components/parts/discard.tsx';
import { anEmptyDraft } from './support/draft.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
});
afterEach(cleanup);

const draft = anEmptyDraft();

it('what is being sent can not be discarded, whether it was asked before or not', async () => {
  const discard = vi.fn<() => Promise<void>>(async () => {});
  const at = (busy: boolean) => (
    <Discard draft={draft} busy={busy} discard={discard} onAsking={() => {}} />
  );
  const { rerender } = render(at(true));
  fireEvent.click(screen.getByRole('button'));
  expect(screen.queryByRole('group')).toBeNull();
  rerender(at(false));
  fireEvent.click(screen.getByRole('button'));
  await screen.findByRole('group');
  const [confirm] = screen.getAllByRole('button');
  if (!confirm) throw new Error('Nothing was asked');
  rerender(at(true));
  fireEvent.click(confirm);
  expect(discard).not.toHaveBeenCalled();
  rerender(at(false));
  fireEvent.click(confirm);
  expect(discard).toHaveBeenCalledOnce();
});
