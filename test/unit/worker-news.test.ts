import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { severalId } from '../../utils/core/news/begun.ts';
import { type Taste, USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { getDraft } from '../../utils/store/drafts.ts';
import { getJob, listJobs } from '../../utils/store/jobs.ts';
import { begunNews, notificationTaste } from '../../utils/store/news.ts';
import { type PopupTarget, takePopupTarget } from '../../utils/store/popup-target.ts';
import {
  onNotificationButton,
  onNotificationClick,
} from '../../utils/worker/commands/notification-clicks.ts';
import { notify, notifySample } from '../../utils/worker/news/notifications.ts';
import { tellNews } from '../../utils/worker/news/tell.ts';
import { fakeDownloads } from './support/downloads.ts';
import { aJob, STAGES } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import {
  ACCOUNT,
  changeAccount,
  eventually,
  seedDraft,
  seedJob,
  shownNotifications,
  useWorker,
} from './support/worker.ts';

useSimulator();
const stage = useWorker();
beforeEach(() => changeAccount());

const ready = { account: ACCOUNT, stage: STAGES.ready, dueAt: null } as const;
const credit = { trouble: { kind: 'credit' }, dueAt: null } as const;
const face = { make: 'avatar', title: 'Ada', draftId: 'draft-1' } as const;

/** Where the popup leads that was opened. */
async function popupLeadsTo(): Promise<PopupTarget | null> {
  expect(stage().openPopup).toHaveBeenCalledOnce();
  const target = await takePopupTarget();
  if (!target) return null;
  const { at: _, ...rest } = target;
  return rest;
}
const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? '');

describe('a click on a notification', () => {
  it('plays a ready video, and marks it as seen', async () => {
    await seedJob(aJob(ready));
    await onNotificationClick('job-1');
    expect(await tabs()).toContainEqual(expect.stringContaining('/player.html?id=job-1'));
    expect((await getJob('job-1'))?.seenAt).not.toBeNull();
    expect(stage().openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['could not be made', { stage: STAGES.failed, dueAt: null }],
    ['waits for credit', credit],
  ])('leads to the job that %s, not to a draft that happens to wait', async (_, parts) => {
    await seedDraft();
    await seedJob(aJob(parts));
    await onNotificationClick('job-1');
    expect(await popupLeadsTo()).toEqual({ show: 'job', id: 'job-1' });
    // Only once: the next popup is the person's own.
    expect(await takePopupTarget()).toBeNull();
  });

  it('leads a learned face to a draft in which it speaks', async () => {
    await seedJob(aJob({ ...ready, request: face }));
    await seedDraft({ id: 'another', updatedAt: Date.now() + 1000 });
    await onNotificationClick('job-1');
    const target = await popupLeadsTo();
    if (target?.show !== 'draft') throw new Error('It leads to no draft');
    expect((await getDraft(target.id))?.avatar?.name).toBe('Ada');
  });

  it('of several leads to the list, not to a draft that happens to wait', async () => {
    await seedDraft();
    await onNotificationClick(severalId(1));
    expect(await popupLeadsTo()).toEqual({ show: 'videos' });
  });

  it('opens the popup where the job is gone', async () => {
    await onNotificationClick('job-1');
    expect(await popupLeadsTo()).toBeNull();
  });

  it('opens a window where the popup can not be opened', async () => {
    stage().openPopup.mockRejectedValue(new Error('No toolbar'));
    await seedJob(aJob(credit));
    await onNotificationClick('job-1');
    expect(await fakeBrowser.windows.getAll()).toContainEqual(
      expect.objectContaining({ type: 'popup' }),
    );
    expect(await popupLeadsTo()).toEqual({ show: 'job', id: 'job-1' });
  });
});

describe('a button of a notification', () => {
  it('plays the video', async () => {
    await seedJob(aJob(ready));
    await onNotificationButton('job-1', 0);
    expect(await tabs()).toContainEqual(expect.stringContaining('/player.html?id=job-1'));
  });

  it('leads to the player, which says why, where the video can not be downloaded', async () => {
    const downloads = fakeDownloads();
    await seedJob(aJob(ready));
    await onNotificationButton('job-1', 1);
    expect(downloads.asked).toEqual([]);
    expect(await tabs()).toContainEqual(expect.stringContaining('/player.html?id=job-1'));
  });
});

it('does not hold up whoever has news while the system leaves a notification unanswered', async () => {
  let show = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(() => shown);
  await seedJob(aJob({ ...ready, id: 'unanswered' }));
  tellNews(await listJobs());
  expect((await getJob('unanswered'))?.notifiedAt).toBeNull();
  show();
  await eventually(async () => (await getJob('unanswered'))?.notifiedAt).not.toBeNull();
});

describe('news', () => {
  const notifiedAt = async (id: string) => (await getJob(id))?.notifiedAt ?? null;

  it('is told once, and marked', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await seedJob(aJob({ ...ready, id: 'told' }));
    for (const _ of [1, 2]) tellNews(await listJobs());
    await eventually(() => notifiedAt('told')).not.toBeNull();
    tellNews(await listJobs());
    expect(create).toHaveBeenCalledOnce();
    expect(await shownNotifications()).toEqual(['told']);
    await eventually(() => fakeBrowser.alarms.get('news')).toBeUndefined();
  });

  it('tells once what several jobs wait for', async () => {
    for (const id of ['one', 'two', 'three']) await seedJob(aJob({ ...credit, id }));
    tellNews(await listJobs());
    for (const id of ['one', 'two', 'three']) {
      await eventually(() => notifiedAt(id)).not.toBeNull();
    }
    expect(await shownNotifications()).toHaveLength(1);
  });

  it('tells of an error of HeyGen’s that does not end', async () => {
    const lasting = { kind: 'server', status: 500, message: 'voice engine mismatch' } as const;
    await seedJob(aJob({ id: 'lasting', tries: 5, trouble: lasting, dueAt: Date.now() + 60_000 }));
    tellNews(await listJobs());
    await eventually(() => notifiedAt('lasting')).not.toBeNull();
    expect(await shownNotifications()).toEqual(['lasting']);
  });

  it('is marked but not told to a person who wants no notifications', async () => {
    await notificationTaste.setValue({ ...USUAL_TASTE, when: 'badge' });
    await seedJob(aJob({ ...ready, id: 'quiet' }));
    tellNews(await listJobs());
    await eventually(() => notifiedAt('quiet')).not.toBeNull();
    expect(await shownNotifications()).toEqual([]);
  });

  it('of many that end together is one, which names what failed', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    for (const id of ['one', 'two', 'three', 'four']) await seedJob(aJob({ ...ready, id }));
    await seedJob(aJob({ id: 'five', stage: STAGES.failed, dueAt: null }));
    tellNews(await listJobs());
    await eventually(() => notifiedAt('five')).not.toBeNull();
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]).toEqual([
      expect.stringMatching(/^several /u),
      expect.objectContaining({ title: 'notification_readyMany', message: 'videos_nowFailed' }),
    ]);
    await eventually(() => begunNews.getValue()).toBeNull();
  });

  it('waits for the end of quiet hours, with an alarm as the only thing that runs', async () => {
    const quiet = { on: true, ...hoursAround(new Date()) };
    await notificationTaste.setValue({ ...USUAL_TASTE, quiet });
    await seedJob(aJob({ ...ready, id: 'resting' }));
    tellNews(await listJobs());
    const alarm = async () => (await fakeBrowser.alarms.get('news'))?.scheduledTime ?? 0;
    await eventually(alarm).toBeGreaterThan(Date.now() + 60_000);
    expect(await shownNotifications()).toEqual([]);
    expect(await notifiedAt('resting')).toBeNull();
    // The person switches them off.
    await notificationTaste.setValue(USUAL_TASTE);
    tellNews(await listJobs());
    await eventually(() => notifiedAt('resting')).not.toBeNull();
    expect(await shownNotifications()).toEqual(['resting']);
    await eventually(() => fakeBrowser.alarms.get('news')).toBeUndefined();
  });

  it('is not told of what was deleted before its turn', async () => {
    const job = aJob({ ...ready, id: 'deleted' });
    await seedJob(aJob({ ...ready, id: 'kept' }));
    tellNews([job, ...(await listJobs())]);
    await eventually(() => notifiedAt('kept')).not.toBeNull();
    expect(await shownNotifications()).toEqual(['kept']);
  });
});

it('shows a notification without its picture where the system refuses that', async () => {
  const create = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValueOnce(new Error());
  await notify({ id: 'job-1', jobs: [aJob(ready)] }, USUAL_TASTE);
  expect(create).toHaveBeenCalledTimes(2);
});

/** From two hours ago to two hours from now. */
function hoursAround(now: Date) {
  const around = (by: number) => (now.getHours() + by + 24) % 24;
  return { from: around(-2) * 60, to: around(2) * 60 };
}

it.each<[Partial<Taste>, object]>([
  [{}, {}],
  [{ stays: true }, { requireInteraction: true }],
  [{ silent: true }, { silent: true }],
])('is shown by taste: %j', async (taste, options) => {
  const create = vi.spyOn(fakeBrowser.notifications, 'create');
  await notificationTaste.setValue({ ...USUAL_TASTE, ...taste });
  await notifySample();
  const [, shown] = create.mock.calls[0] ?? [];
  const { requireInteraction, silent } = shown as { requireInteraction?: true; silent?: true };
  expect({ requireInteraction, silent }).toEqual({
    requireInteraction: undefined,
    silent: undefined,
    ...options,
  });
});
