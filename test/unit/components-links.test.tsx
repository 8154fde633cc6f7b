// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AboutVideo } from '../../components/player/about-video.tsx';
import { aJob } from './support/job.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
});
afterEach(cleanup);

const job = aJob();
const from = (pageUrl: string) => ({
  ...job,
  photo: { ...job.photo, pageUrl, pageTitle: 'A page' },
});

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'chrome://settings/',
    'file:///etc/passwd',
    'chrome-extension://abc/options.html',
    'blob:https://a.example/1',
  ])('does not lead to %s', (address) => {
    render(<AboutVideo job={from(address)} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('leads to the page that the photo was on', () => {
    render(<AboutVideo job={from('https://a.example/b')} />);
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://a.example/b');
  });

  it('has beside it where it leads, whatever the page calls itself', () => {
    const { photo } = from('https://www.evil.example/b');
    const called = { ...photo, pageTitle: 'https://bank.example' };
    render(<AboutVideo job={{ ...job, photo: called }} />);
    expect(screen.getByRole('link').textContent).toBe('https://bank.example');
    expect(screen.getByText('evil.example')).toBeDefined();
  });

  it('leads to nothing else that came from outside', () => {
    const code = readdirSync('components', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => readFileSync(join('components', path), 'utf8'))
      .join('\n');
    const own =
      /^(?:"\/[^"]*"|\{HEYGEN_(?:ACCOUNT|HOME|POLICY)_URL\}|\{`[#/][^`]*`\}|\{href\}|\{photo\.pageUrl\})$/u;
    const links = [...code.matchAll(/(?:href|formAction|action)=("[^"]*"|\{[^}]*\}`?\}?)/gu)];
    expect(links.length).toBeGreaterThan(10);
    expect(links.map(([, link = '']) => link).filter((link) => !own.test(link))).toEqual([]);
  });
});
