import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

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
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: ['https://api.heygen.com/*'],
    // Never asked for as a whole: one site at a time, at a press of a button.
    optional_host_permissions: ['*://*/*'],
    commands: {
      'choose-photo': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_menu_choose__',
      },
    },
    // Where drawings are drawn: in a process of its own, with no reach at all.
    sandbox: { pages: ['drawing-board.html'] },
    content_security_policy: {
      sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'; img-src data:",
    },
    action: { default_title: '__MSG_extension_name__' },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'chrome127' },
  }),
});
