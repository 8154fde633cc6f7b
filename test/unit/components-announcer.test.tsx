// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Announcer } from '../../components/parts/job/announcer.tsx';
import { aJob, STAGES } from './support/job.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const going = aJob({ stage: STAGES.rendering });
const ready = aJob({ stage: STAGES.ready });
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it('is there, and empty, before it has anything to say', () => {
  const { getByRole } = render(<Announcer jobs={[ready]} />);
  expect(getByRole('status').textContent).toBe('');
});

it('says that videos are on their way after the focus has moved', async () => {
  const jobs = [going];
  const { getByRole, rerender } = render(<Announcer jobs={jobs} />);
  rerender(<Announcer jobs={jobs} sent={2} />);
  await pass(99);
  expect(getByRole('status').textContent).toBe('');
  await pass(1);
  expect(getByRole('status').textContent).toBe('videos_sent');
});

it('says several that end at once in one paragraph, the next in another, and forgets them', async () => {
  const other = { ...going, id: 'job-2' };
  const third = { ...going, id: 'job-3' };
  const { container, rerender } = render(<Announcer jobs={[going, other, third]} />);
  const failed = aJob({ id: 'job-2', stage: STAGES.failed });
  rerender(<Announcer jobs={[ready, failed, third]} />);
  await pass(0);
  const lines = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(lines()).toEqual(['videos_nowReady videos_nowFailed']);
  rerender(<Announcer jobs={[ready, failed, { ...ready, id: 'job-3' }]} />);
  await pass(0);
  expect(lines()).toEqual(['videos_nowReady videos_nowFailed', 'videos_nowReady']);
  await pass(15_000);
  expect(lines()).toEqual([]);
});
