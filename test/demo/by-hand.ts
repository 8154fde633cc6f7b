import { type Browser, launchBrowser } from '../browser/launch.ts';
import { t } from '../e2e/support/messages.ts';
import { typeKey } from '../e2e/support/person.ts';
import type { Arguments } from './arguments.ts';
import type { Scene } from './prepare.ts';

/** Opens the browser with everything set and leaves the rest to the person. */
export async function byHand(scene: Scene, asked: Arguments): Promise<void> {
  const browser = await launchBrowser({
    extensionDir: scene.extensionDir,
    hosts: scene.hosts,
    headless: false,
  });
  const closed = new Promise((resolve) => browser.context.once('close', resolve));
  if (scene.key !== '') await giveKey(browser, scene.key);
  else await browser.open('options.html#key');
  const [tab = await browser.context.newPage()] = browser.context.pages();
  if (scene.pageUrl !== 'about:blank') await tab.goto(scene.pageUrl);
  console.log(WHAT_TO_DO[asked.live ? 'live' : 'simulated']);
  await closed;
}

const WHAT_TO_DO = {
  simulated: `
Right-click any photo in the browser that has just opened and choose “${t('menu.animate')}”.
Write what it should say, pick a voice, press “${t('composer.create', 1)}”, and wait for the notification.

HeyGen is simulated here: nothing leaves this computer and nothing is paid for.
Close the browser to end.`,
  live: `
This is the real HeyGen: videos are made on your account and cost money.
Give your API key in the settings, then right-click any photo on any site and choose
“${t('menu.animate')}”. Close the browser to end.`,
};

async function giveKey(browser: Browser, key: string): Promise<void> {
  const options = await browser.open('options.html#key');
  await typeKey(options, key);
  await options.getByText('left').waitFor();
  await options.close();
}
