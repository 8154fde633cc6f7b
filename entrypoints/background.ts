import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { protectSettings } from '../utils/store/protect-settings.ts';
import { createMenu, onCommand, onMenuClick } from '../utils/worker/click/menu.ts';
import { onPermissionAdded } from '../utils/worker/click/originals.ts';
import { followPresets } from '../utils/worker/click/preset-menu.ts';
import { answerMessages } from '../utils/worker/commands/answers.ts';
import { onOnline } from '../utils/worker/commands/jobs.ts';
import {
  onNotificationButton,
  onNotificationClick,
} from '../utils/worker/commands/notification-clicks.ts';
import { takeOrders } from '../utils/worker/commands/orders.ts';
import { resumeSavings } from '../utils/worker/commands/saving.ts';
import { resumeTrash } from '../utils/worker/commands/trash.ts';
import { tick } from '../utils/worker/engine/tick.ts';
import { resumeErasure } from '../utils/worker/erase/erase.ts';
import { greet } from '../utils/worker/greet.ts';
import { settleKeys } from '../utils/worker/keyring.ts';
import { followOpenIn } from '../utils/worker/panel.ts';
import { removeUploads } from '../utils/worker/remove-uploads.ts';
import { sweep } from '../utils/worker/sweep.ts';

/** The worker. Everything is registered before the first await: what woke it would be missed otherwise. */
export default defineBackground({
  main() {
    browser.contextMenus.onClicked.addListener(onMenuClick);
    browser.commands.onCommand.addListener(onCommand);
    browser.notifications.onClicked.addListener(onNotificationClick);
    browser.notifications.onButtonClicked.addListener(onNotificationButton);
    browser.permissions.onAdded.addListener(onPermissionAdded);
    browser.alarms.onAlarm.addListener(tick);
    browser.alarms.onAlarm.addListener(resumeErasure);
    browser.runtime.onInstalled.addListener(tick);
    browser.runtime.onInstalled.addListener(greet);
    browser.runtime.onStartup.addListener(tick);
    self.addEventListener('online', onOnline);
    answerMessages();

    createMenu();
    followPresets();
    followOpenIn();
    void protectSettings();
    void settleKeys();
    void sweep();
    void removeUploads();
    void takeOrders();
    void resumeSavings();
    void tick();
    void resumeErasure();
    void resumeTrash().catch(console.error);
  },
});
