import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure } from '../../../utils/core/failure.ts';
import {
  decideJob,
  deleteJob,
  downloadVideo,
  draftFromJob,
  exceedLimit,
  giveConsent,
  type Result,
  resumeJobs,
  retryJob,
  showDownload,
} from '../../../utils/messages.ts';
import type { Saving } from '../../../utils/store/downloads.ts';
import { useSaving } from './use-saving.ts';

/** The outcome of the last action. */
export interface JobNote {
  readonly text: string;
  readonly bad: boolean;
  /** Tries it once more. */
  readonly again?: () => void;
  /** Shows the file in its folder. */
  readonly show?: () => void;
}

export interface JobActions {
  readonly note: JobNote | null;
  readonly busy: boolean;
  readonly download: () => void;
  /** Shows the saved file in its folder; `null` where none is known. */
  readonly showInFolder: (() => void) | null;
  readonly again: () => void;
  /** Begins a copy, and calls with its draft's id. */
  readonly copyTo: (onCopied: (draftId: string) => void) => void;
  readonly decide: (remoteId: string | null) => void;
  /** Opens the page on which whom the photo shows agrees. */
  readonly giveConsent: () => void;
  /** Resumes all jobs on hold, not only this one. */
  readonly resume: () => void;
  /** Has it made although it goes over the person's own limit. */
  readonly exceed: () => void;
  readonly retry: (route: 'same' | 'upload') => void;
  readonly remove: (alsoAtHeygen: boolean) => void;
}

const NOTE_MS = 6000;

function saySaving(
  saving: Saving | undefined,
  again: () => void,
  show: () => void,
): JobNote | null {
  switch (saving?.state) {
    case 'saving':
      return { text: i18n.t('videos.saving'), bad: false };
    case 'saved':
      return { text: i18n.t('videos.saved'), bad: false, show };
    case 'wrongType':
      return { text: i18n.t('videos.wrongType'), bad: true, again };
    case 'failed':
      return { text: i18n.t('videos.notSaved'), bad: true, again };
    case undefined:
      return null;
  }
}

/**
 * The actions on one job. Each reports its outcome as a note; a click while one is running does
 * nothing.
 */
export function useJobActions(id: string, onCompose: (draftId: string) => void): JobActions {
  const [note, setNote] = useState<JobNote | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  useEffect(() => {
    if (!note || note.bad) return;
    const timer = setTimeout(() => setNote(null), NOTE_MS);
    return () => clearTimeout(timer);
  }, [note]);

  const good = (text: string) => setNote({ text, bad: false });
  const bad = (text: string) => setNote({ text, bad: true });
  // Its words are many, and few need them.
  const badFor = async (failure: Failure) =>
    bad((await import('../say-failure.ts')).sayFailure(failure));
  const run = (action: () => Promise<void>) => () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setNote(null);
    action()
      .catch(() => bad(i18n.t('page.noAnswer')))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  const say = async <Value>(result: Result<Value>, done: string | null) => {
    if (!result.ok) await badFor(result.failure);
    else if (done !== null) good(done);
  };

  const { said, isSaved } = useSaving(id);
  // Saving may take a while, and keeps from nothing else. How it goes is noted for all pages.
  const download = () => {
    setNote(null);
    downloadVideo(id)
      .then((result) => (result.ok ? undefined : badFor(result.failure)))
      .catch(() => bad(i18n.t('page.noAnswer')));
  };

  const copyTo = (onCopied: (draftId: string) => void) =>
    run(async () => {
      const draftId = await draftFromJob(id);
      if (draftId === null) bad(i18n.t('videos.gone'));
      else onCopied(draftId);
    });

  const show = run(async () => {
    if (!(await showDownload(id))) bad(i18n.t('videos.fileGone'));
  });

  return {
    note: note ?? saySaving(said, download, show),
    busy,
    download,
    showInFolder: isSaved ? show : null,
    again: copyTo(onCompose),
    copyTo: (onCopied) => copyTo(onCopied)(),
    decide: (remoteId) => run(() => decideJob(id, remoteId))(),
    giveConsent: run(() => giveConsent(id)),
    resume: run(resumeJobs),
    exceed: run(() => exceedLimit(id)),
    retry: (route) =>
      run(async () => {
        if (!(await retryJob(id, route))) bad(i18n.t('page.noAnswer'));
      })(),
    remove: (alsoAtHeygen) => run(async () => say(await deleteJob(id, alsoAtHeygen), null))(),
  };
}
