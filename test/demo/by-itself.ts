import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { clickMenuEntry } from '../browser/menu.ts';
import { clickNotification, watchNotifications } from '../browser/notifications.ts';
import { popupPage } from '../browser/popup.ts';
import { until } from '../browser/until.ts';
import { t } from '../e2e/support/messages.ts';
import { button, scriptField, typeKey, voiceField, voicesFound } from '../e2e/support/person.ts';
import type { Arguments } from './arguments.ts';
import { atWork } from './at-work.ts';
import { Film, WIDE } from './film.ts';
import type { Scene } from './prepare.ts';
import { shoot } from './shoot.ts';
import { steps } from './steps.ts';

/** HeyGen may take some minutes; the simulator takes seconds. */
const LONGEST_RENDER_MS = 15 * 60_000;
const WINDOW = { width: 1280, height: 800 };
/** Moments of the video that show its mouth at work, and how long each is seen, both in seconds. */
const SPEAKING = [
  [0.25, 0.4],
  [0.4, 0.4],
  [0.55, 0.4],
  [0.7, 2.5],
] as const;

/**
 * Does the whole job as a person would, in a headless browser.
 *
 * @param output the folder for what it made and saw; emptied first
 */
export async function byItself(
  scene: Scene,
  { script }: Arguments,
  output = resolve('.output/demo'),
): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const done = steps();
  const browser = await launchBrowser({
    extensionDir: scene.extensionDir,
    hosts: scene.hosts,
    headless: true,
  });
  try {
    done('browser started with the extension');

    const notified = await watchNotifications(browser);
    const options = await browser.open('options.html#key');
    await shoot(options, output, 'options-first-run');
    await typeKey(options, scene.key);
    await options.getByText('left').waitFor();
    await shoot(options, output, 'options');
    await options.close();
    done('key given and checked');

    const gallery = await browser.context.newPage();
    await gallery.goto(scene.pageUrl);
    await gallery.bringToFront();
    const film = await Film.begin(gallery, scene.photoUrl);
    await gallery.setViewportSize(WINDOW);
    const click = { menuItemId: 'animate-photo', pageUrl: gallery.url(), srcUrl: scene.photoUrl };
    await clickMenuEntry(browser, click);
    const popup = await popupPage(browser);
    await scriptField(popup).waitFor();
    done('“Animate this photo” clicked, popup open');

    await film.popup(popup, 1);
    await scriptField(popup).fill(script.slice(0, script.lastIndexOf(' ', script.length / 2)));
    await film.popup(popup, 0.8);
    await scriptField(popup).fill(script);
    await film.popup(popup, 1.5);
    await voiceField(popup).fill('english female');
    await voicesFound(popup).first().waitFor();
    await film.popup(popup, 1.5);
    await shoot(popup, output, 'voices');
    await voiceField(popup).press('ArrowDown');
    await voiceField(popup).press('Enter');
    await popup.getByRole('checkbox').check();
    await popup.evaluate('scrollTo(0, 0)');
    await shoot(popup, output, 'composer');
    await atWork(gallery, popup, `${output}/at-work.png`);
    const create = button(popup, t('composer.create', 1));
    await film.popup(popup, 1.5, create);
    await create.click();
    await popup.getByText(t('composer.consent.text')).waitFor();
    await shoot(popup, output, 'consent');
    await popup.getByRole('button', { name: t('composer.consent.name') }).click();
    await popup.getByText(/^(Rendering|Failed)$/u).waitFor({ timeout: LONGEST_RENDER_MS });
    await film.popup(popup, 2);
    await shoot(popup, output, 'rendering');
    done('video asked for');

    await popup.getByText(/^(Ready|Failed)$/u).waitFor({ timeout: LONGEST_RENDER_MS });
    await shoot(popup, output, 'ready');
    if (await popup.getByText('Failed', { exact: true }).isVisible()) {
      throw new Error(`The video failed: ${await popup.getByRole('listitem').textContent()}`);
    }
    const id = await until('the notification', async () => (await notified())[0]);
    await film.notified(script);
    done('video ready, notification shown');

    const opened = browser.context.waitForEvent('page');
    await clickNotification(browser, id);
    const player = await opened;
    await player.setViewportSize(WIDE);
    await play(player);
    for (const [at, seconds] of SPEAKING) {
      await stand(player, at);
      await film.tab(player, seconds);
    }
    await film.save(`${output}/main-job.png`);
    await player.setViewportSize(WINDOW);
    await play(player);
    await shoot(player, output, 'player');
    await writeFile(`${output}/poster.jpg`, await poster(player));
    done('video plays');

    await player.getByRole('button', { name: 'Download' }).click();
    await copyFile(await downloaded(player), `${output}/video.mp4`);
    const { size } = await stat(`${output}/video.mp4`);
    done(`video saved, ${Math.round(size / 1024)} kB`);
    console.log(`\nvideo.mp4, poster.jpg and pictures of every screen are in ${output}`);
  } finally {
    await browser.close();
  }
}

async function play(player: Page): Promise<void> {
  await player.locator('video').waitFor();
  const playing = `(async () => {
    const video = document.querySelector('video');
    video.controls = true;
    video.muted = true;
    await video.play();
    return video.videoWidth > 0 && video.currentTime > 0.5;
  })()`;
  await until(
    'the video to play',
    () => player.evaluate(playing).then(Boolean, () => false),
    30_000,
  );
}

/** Has the video stand at a moment, in seconds, or near its end, without the bar that a video at rest has over it. */
async function stand(player: Page, at: number): Promise<void> {
  await player.evaluate(`(async () => {
    const video = document.querySelector('video');
    video.pause();
    video.controls = false;
    const sought = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
    video.currentTime = Math.min(${at}, video.duration - 0.1);
    await sought;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  })()`);
}

/** The still that the extension keeps of the video. */
async function poster(player: Page): Promise<Buffer> {
  const base64 = await player.evaluate(`(async () => {
    const blob = await (await fetch(document.querySelector('video').poster)).blob();
    const url = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(blob);
    });
    return url.split(',')[1];
  })()`);
  return Buffer.from(String(base64), 'base64');
}

async function downloaded(player: Page): Promise<string> {
  const files = `chrome.downloads.search({ state: 'complete' }).then((all) => all.map((it) => it.filename))`;
  return until('the download', async () => ((await player.evaluate(files)) as string[])[0], 60_000);
}
