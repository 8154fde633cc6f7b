import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isInFlight } from '../../utils/core/job/job.ts';
import { isUnseen } from '../../utils/core/job/unseen.ts';
import type { Picks } from '../../utils/core/photo/offered.ts';
import { isStillOffered } from '../../utils/core/photo/offered.ts';
import { draftWithFace } from '../../utils/messages.ts';
import type { StoredDrafts } from '../../utils/store/drafts.ts';
import { keyWanted } from '../../utils/store/keys.ts';
import { picks } from '../../utils/store/picks.ts';
import type { SetTarget } from '../../utils/store/popup-target.ts';
import type { ShownJobs } from '../../utils/store/shown.ts';
import { useWatch } from '../hooks/use-interval.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useDrafts, useJobs } from '../hooks/use-live.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Videos } from '../list/videos.tsx';
import { later, lazy } from '../parts/lazy.tsx';
import { useOwnPicture } from '../parts/own-picture.ts';
import { Problem } from '../parts/problem.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ComposerDoor } from './composer-door.tsx';
import './popup.css';
import { PopupHeader } from './popup-header.tsx';
import { usePopupTarget } from './use-popup-target.ts';
import { useUnseen } from './use-unseen.ts';

/** The screen shown: the composer of a draft, the list, the pictures of a page, or the faces. */
type View = { readonly draftId: string } | 'videos' | 'picker' | 'faces';

// Lazy: an opening shows one of these at most, and usually only the list.
const Picker = lazy(
  async () => (await import('../picker/picker.tsx')).Picker,
  () => <Waiting />,
);

const FacePicker = lazy(
  async () => (await import('../faces/face-picker.tsx')).FacePicker,
  () => <Waiting />,
);

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);

const DraggedPicture = later(
  async () => (await import('../parts/dragged-picture.ts')).DraggedPicture,
);

const PopupOnly = later(async () => (await import('./popup-only.tsx')).PopupOnly);

const OwnStatus = later(async () => (await import('./own-status.tsx')).OwnStatus);

const Announcer = later(async () => (await import('../parts/job/announcer.tsx')).Announcer);

const KeySwitch = lazy(async () => (await import('./key-switch.tsx')).KeySwitch);

const KeyNotices = lazy(async () => (await import('./key-notices.tsx')).KeyNotices);

const NONE: ShownJobs = { jobs: [], damaged: [], more: false };
/** Rows that the list begins with, and grows by. */
const ROWS = 25;
const NO_DRAFTS: StoredDrafts = { drafts: [], damaged: [] };

const asked = new URLSearchParams(location.search).get('draft');

export function Popup() {
  const target = usePopupTarget(asked === null);
  const offered = useSetting(picks);
  return (
    <Workbench target={target} offered={offered}>
      <PopupOnly />
    </Workbench>
  );
}

interface WorkbenchProps {
  /** Where a click leads, each time there is one; `undefined` until that is known, as below. */
  readonly target: SetTarget | null | undefined;
  readonly offered: Picks | null | undefined;
  /** Stands in the header. */
  readonly children?: ComponentChildren;
}

/** Starts with pictures to pick from, else the last edited draft, else the list. */
export function Workbench({ target, offered, children }: WorkbenchProps) {
  const drafts = useDrafts();
  const [view, setView] = useState<View | null>(asked === null ? null : { draftId: asked });
  const keys = useKeys();
  const facts = keys.current?.facts;
  const wanted = useSetting(keyWanted);
  // Taken by another window, they stay: a press on one says that it is gone.
  const picked = useRef(offered);
  if (offered) picked.current = offered;
  const [sent, setSent] = useState(0);
  const told = target?.show === 'job' ? target.id : null;
  const [rows, setRows] = useState(ROWS);
  const jobs = useJobs(rows, told);
  const { drafts: waiting, damaged: damagedDrafts } =
    drafts.status === 'ready' ? drafts.value : NO_DRAFTS;
  const {
    jobs: known,
    damaged,
    more,
  } = useMemo(() => (jobs.status === 'ready' ? jobs.value : NONE), [jobs]);
  const inFlight = known.filter(isInFlight).length;
  const listed = view === 'videos';
  const composes = view !== null && typeof view === 'object';
  // What is looked at first is there at once.
  const first = useRef(view);
  first.current ??= view;
  const compose = useCallback((draftId: string) => {
    setSent(0);
    setView({ draftId });
  }, []);
  const own = useOwnPicture(compose);
  const unseen = useUnseen(known, listed);
  useWatch(inFlight > 0);

  // Before anything else is read: its code and its draft come meanwhile.
  useLayoutEffect(() => {
    if (target) setView(target.show === 'draft' ? { draftId: target.id } : 'videos');
  }, [target]);
  useLayoutEffect(() => {
    if (view || drafts.status !== 'ready' || jobs.status !== 'ready') return;
    if (offered === undefined || target === undefined) return;
    const [first] = drafts.value.drafts;
    if (offered && isStillOffered(offered, Date.now())) return;
    // The icon may have told of news: a draft that happens to wait is in the list as well.
    const news = jobs.value.jobs.some(isUnseen);
    setView(first && !news ? { draftId: first.id } : 'videos');
  }, [view, drafts, jobs, offered, target]);
  useEffect(() => {
    if (!offered || target === undefined || (target && offered.at < target.at)) return;
    if (isStillOffered(offered, Date.now())) setView('picker');
  }, [offered, target]);
  // The pictures are offered again after the popup closed, but not after the picker was left.
  useEffect(() => (view === 'picker' ? () => void picks.setValue(null) : undefined), [view]);

  // A problem is of the place where the picture was brought.
  useEffect(() => own.forget(), [view]);

  const toList = useCallback(() => setView('videos'), []);
  const created = useCallback(async (videos: number) => {
    const turn = () => {
      setSent(videos);
      setView('videos');
    };
    await import('../parts/flight.ts').then(({ fly }) => fly(turn), turn);
  }, []);

  const failed = [drafts, jobs].find((live) => live.status === 'failed');
  if (failed?.status === 'failed') {
    const retryAll = () => {
      for (const live of [drafts, jobs]) if (live.status === 'failed') live.retry();
    };
    return (
      <>
        <PopupHeader view="videos" inFlight={0} hasDraft={false} onSwitch={toList}>
          {null}
        </PopupHeader>
        <main class="popup-trouble">
          <StoreTrouble problem={failed.problem} onRetry={retryAll} />
        </main>
      </>
    );
  }
  return (
    <>
      <DraggedPicture onDraft={compose} />
      <PopupHeader
        view={view === null || listed ? 'videos' : 'composer'}
        inFlight={inFlight}
        hasDraft={waiting.length > 0}
        onSwitch={() => {
          const [first] = waiting;
          if (!listed) toList();
          else if (first) compose(first.id);
        }}
      >
        {children}
        {keys.all.length > 1 && <KeySwitch {...keys} />}
      </PopupHeader>
      <main class={view === first.current ? '' : 'turned'}>
        {(wanted || facts?.expiresAt) && <KeyNotices wanted={wanted} facts={facts} />}
        {(view === 'faces' || composes) && <OwnStatus own={own} />}
        <Problem>{target?.show === 'unkept' ? i18n.t('popup.unkept') : undefined}</Problem>
        {view === null || (listed && jobs.status !== 'ready') ? (
          <Waiting />
        ) : listed ? (
          <Videos
            jobs={known}
            damaged={damaged}
            damagedDrafts={damagedDrafts}
            drafts={waiting}
            unseen={unseen}
            sent={sent}
            shown={told}
            rows={rows}
            more={more}
            onOlder={() => setRows(rows + ROWS)}
            onCompose={compose}
            onFaces={() => setView('faces')}
            own={own}
          />
        ) : view === 'faces' ? (
          <FacePicker
            onPicked={async (avatar) => compose(await draftWithFace(avatar))}
            onCancel={toList}
          />
        ) : view === 'picker' ? (
          picked.current && <Picker picks={picked.current} own={own} onPicked={compose} />
        ) : (
          <ComposerDoor
            key={view.draftId}
            id={view.draftId}
            FacePicker={FacePicker}
            onCreated={created}
            onGone={toList}
          />
        )}
      </main>
      {jobs.status === 'ready' && <Announcer jobs={known} sent={sent} />}
    </>
  );
}
