import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isInFlight, type Job } from '../../utils/core/job/job.ts';
import { accountsOf, countsOf, find, findDrafts, monthsOf } from '../../utils/core/library/find.ts';
import { extended, NOTHING, toggled, within } from '../../utils/core/library/selection.ts';
import { libraryLayout } from '../../utils/store/library-layout.ts';
import { useNow, useWatch } from '../hooks/use-interval.ts';
import { useDrafts } from '../hooks/use-live.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { GearIcon, Logo } from '../parts/icons.tsx';
import { Announcer } from '../parts/job/announcer.tsx';
import { lazy } from '../parts/lazy.tsx';
import '../parts/tick.css';
import { Waiting } from '../parts/waiting.tsx';
import { DraftItems } from './draft-items.tsx';
import { ImportButton } from './import-button.tsx';
import { Items } from './items.tsx';
import './library.css';
import { noteOrder } from '../parts/job/order.ts';
import { focusBeside } from './keys.ts';
import { LayoutSwitch } from './layout-switch.tsx';
import { SearchBar } from './search-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { ShelfNav } from './shelf-nav.tsx';
import { Undo } from './undo.tsx';
import { useDraftTrash } from './use-draft-trash.ts';
import { useLibrary } from './use-library.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { useTrash } from './use-trash.ts';
import { hashOf, useWanted } from './use-wanted.ts';

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);

const NONE: readonly never[] = [];
const RENDERING_MS = 1_000;
const IDLE_MS = 30_000;

/** Everything that was ever made, to be searched, sorted, and cleared up. */
export function LibraryPage() {
  const live = useLibrary();
  const all = live.status === 'ready' ? live.value : NONE;
  document.title = i18n.t('library.title');
  return (
    <>
      {live.status === 'loading' && <Waiting />}
      {live.status === 'failed' && <StoreTrouble problem={live.problem} onRetry={live.retry} />}
      {live.status === 'ready' && <Library jobs={all} />}
      {live.status === 'ready' && <Announcer jobs={all} />}
    </>
  );
}

function Library({ jobs }: { readonly jobs: readonly Job[] }) {
  const [wanted, want] = useWanted();
  const found = useMemo(() => find(jobs, wanted), [jobs, wanted]);
  const accounts = useMemo(() => accountsOf(jobs), [jobs]);
  const months = useMemo(() => monthsOf(jobs), [jobs]);
  const drafts = useDrafts();
  const draftTrash = useDraftTrash(drafts.status === 'ready' ? drafts.value.drafts : NONE);
  const waiting = draftTrash.kept.length;
  const counts = useMemo(() => countsOf(jobs, waiting), [jobs, waiting]);
  const isOfDrafts = wanted.shelf === 'drafts';
  const foundDrafts = isOfDrafts ? findDrafts(draftTrash.kept, wanted.query) : NONE;
  const many = isOfDrafts ? foundDrafts.length : found.length;
  const [chosen, setChosen] = useState(NOTHING);
  const layout = useSetting(libraryLayout) ?? 'grid';
  const trash = useTrash(jobs);
  const isGoing = jobs.some(isInFlight);
  const now = useNow(isGoing ? RENDERING_MS : IDLE_MS);
  useWatch(isGoing);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  useLibraryKeys({ search, list, onEscape: () => setChosen(NOTHING) });

  // Rows are drawn anew where what they are given is another: these must stay the same.
  const shown = useRef(found);
  shown.current = found;
  const removing = useRef(trash.remove);
  removing.current = trash.remove;
  const select = useCallback((id: string, isRange: boolean) => {
    setChosen((before) =>
      isRange
        ? extended(
            before,
            id,
            shown.current.map((job) => job.id),
          )
        : toggled(before, id),
    );
  }, []);
  const remove = useCallback((id: string) => {
    removing.current(
      shown.current.filter((job) => job.id === id),
      false,
    );
  }, []);
  useEffect(() => {
    const known = new Set(found.map(({ id }) => id));
    setChosen((before) => within(before, known));
  }, [found]);
  const hash = useRef('');
  hash.current = hashOf(wanted);
  useEffect(() => {
    // Whoever leaves for a video goes on from here; a letter that is typed need not wait for it.
    const leave = () =>
      noteOrder(
        shown.current.map(({ id }) => id),
        hash.current,
      );
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const selected = found.filter(({ id }) => chosen.ids.has(id));
  return (
    <div class="library">
      <header class="library__head">
        <span class="library__name">
          <Logo />
          {i18n.t('extension.name')}
        </span>
        <SearchBar
          wanted={wanted}
          onChange={want}
          accounts={accounts}
          months={months}
          field={search}
          onDown={() => list.current && focusBeside(list.current, 1)}
        />
        <LayoutSwitch
          layout={layout}
          onLayout={(next) => void libraryLayout.setValue(next).catch(console.error)}
        />
        <a
          class="button button--icon"
          href="/options.html"
          target="_blank"
          aria-label={i18n.t('page.options')}
          rel="noopener"
        >
          <GearIcon />
        </a>
      </header>
      <div class="library__side">
        <ShelfNav counts={counts} shelf={wanted.shelf} onShelf={(shelf) => want({ shelf })} />
        <ImportButton />
      </div>
      <main ref={list} class={`library__main library__main--${layout}`}>
        <h1 class="visually-hidden">{i18n.t('library.title')}</h1>
        <p class="visually-hidden" role="status">
          {isOfDrafts ? i18n.t('videos.drafts', many) : i18n.t('library.found', many)}
        </p>
        {many === 0 && (
          <p class="library__none">
            {wanted.query.trim() === ''
              ? i18n.t('library.empty')
              : i18n.t('library.none', { query: wanted.query.trim() })}
          </p>
        )}
        <DraftItems drafts={foundDrafts} now={now} onDelete={draftTrash.remove} />
        <Items
          key={hashOf({ ...wanted, query: '' })}
          jobs={found}
          isDated={wanted.order === 'newest'}
          selected={chosen.ids}
          now={now}
          onSelect={select}
          onDelete={remove}
        />
      </main>
      <footer class="library__foot">
        {selected.length > 0 && (
          <SelectionBar
            selected={selected}
            all={found.length}
            onAll={() => setChosen({ ids: new Set(found.map(({ id }) => id)), anchor: null })}
            onNone={() => setChosen(NOTHING)}
            onDelete={(alsoAtHeygen) => {
              trash.remove(selected, alsoAtHeygen);
              setChosen(NOTHING);
            }}
          />
        )}
        <Undo trash={trash} draftTrash={draftTrash} />
      </footer>
    </div>
  );
}
