import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { looks } from './modules/looks/chunks.ts';

/**
 * What the worker may do, and its pages at most: each page has a narrower policy of its own. Nothing but our own
 * scripts runs, and the worker alone, which fetches clicked pictures, may speak to any host (utils/core/reach.ts).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https://*.heygen.ai https://*.heygen.com",
  'media-src blob: https://*.heygen.ai https://*.heygen.com',
  "connect-src 'self' blob: data: https: http:",
  "object-src 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** In development, the pages have no policy of their own. */
const withoutPolicy = {
  name: 'without-policy',
  transformIndexHtml: (html: string) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ''),
};

/** A page is painted once its script has run: it knows which colors the person wants (components/parts/theme.ts). */
const paintedOnce = {
  name: 'painted-once',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) =>
      html.replaceAll('<script type="module" crossorigin', '$& blocking="render"'),
  },
};

/** The build of the extension: manifest, modules and bundling. */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  // Names are imported where they are used, so that a reader sees where each comes from.
  imports: false,
  i18n: { localesDir: resolve('utils/locales') },
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [16, 32, 48, 128, 256] },
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '127',
    // One worker would serve both kinds of window: what is clicked in private ends in the normal profile's database.
    incognito: 'not_allowed',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'downloads',
      'notifications',
      'offscreen',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: ['https://api.heygen.com/*'],
    // Never asked for as a whole: one site at a time, at a press of a button.
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'choose-photo': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_menu_choose__',
      },
    },
    // Each in a process of its own, without an origin: where drawings are drawn, which has no reach at all, and where a
    // tile shows what only an image can show of a page's picture, which no page of ours could read.
    sandbox: { pages: ['drawing-board.html', 'picture-board.html'] },
    content_security_policy: {
      extension_pages: POLICY,
      sandbox:
        "sandbox allow-scripts; default-src 'none'; script-src 'self'; img-src data: https: http:",
    },
    action: { default_title: '__MSG_extension_name__' },
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, vite) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      vite.plugins?.push(paintedOnce);
      vite.plugins?.push({
        name: 'looks',
        outputOptions: (output) => ({ ...output, codeSplitting: { groups: looks } }),
      });
    },
    // No reader needs their indentation.
    'build:publicAssets': (_, files) => {
      for (const file of files) {
        if (!('contents' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        file.contents = JSON.stringify(JSON.parse(file.contents));
      }
    },
    // The development server sends styles as scripts, and speaks to the pages by a socket.
    'build:manifestGenerated': ({ config: { command } }, manifest) => {
      const policy = manifest.content_security_policy;
      if (command !== 'serve' || typeof policy !== 'object') return;
      const parts = policy.extension_pages?.split(';') ?? [];
      policy.extension_pages = parts.filter((part) => /^\s*script-src/u.test(part)).join(';');
    },
  },
  vite: ({ command }) => ({
    plugins: command === 'serve' ? [withoutPolicy] : [],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Every Chrome that this runs in preloads modules by itself.
    build: { target: 'chrome127', modulePreload: { polyfill: false } },
  }),
});
