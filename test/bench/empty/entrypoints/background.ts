import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** One listener, which opens the popup as the product's does. */
export default defineBackground({
  main() {
    browser.contextMenus.onClicked.addListener(() => void browser.action.openPopup());
  },
});
