import { defineConfig } from 'wxt';

/** An extension that does nothing: what any extension of this make costs, and so what the bench compares with. */
export default defineConfig({
  imports: false,
  manifest: {
    name: 'Empty',
    minimum_chrome_version: '127',
    permissions: ['activeTab', 'contextMenus'],
  },
});
