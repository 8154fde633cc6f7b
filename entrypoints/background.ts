import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { protectSettings } from '../utils/settings.ts';
import { answerMessages } from '../utils/worker/answers.ts';
import { onOnline } from '../utils/worker/job-commands.ts';
import { createMenu, onCommand, onMenuClick } from '../utils/worker/menu.ts';
import { onNotificationButton, onNotificationClick } from '../utils/worker/notification-clicks.ts';
import { onPermissionAdded } from '../utils/worker/originals.ts';
import { sweep } from '../utils/worker/sweep.ts';
import { tick } from '../utils/worker/tick.ts';

/** The worker. Everything is registered before the first await: what woke it would be missed otherwise. */
export default defineBackground({
  type: 'module',
  main() {
    browser.contextMenus.onClicked.addListener(onMenuClick);
    browser.commands.onCommand.addListener(onCommand);
    browser.notifications.onClicked.addListener(onNotificationClick);
    browser.notifications.onButtonClicked.addListener(onNotificationButton);
    browser.permissions.onAdded.addListener(onPermissionAdded);
    browser.alarms.onAlarm.addListener(tick);
    browser.runtime.onInstalled.addListener(tick);
    browser.runtime.onStartup.addListener(tick);
    self.addEventListener('online', onOnline);
    answerMessages();

    createMenu();
    void protectSettings();
    void sweep();
    void tick();
  },
});
