import { i18n } from '#i18n';
import { SHELVES, type Shelf } from '../../utils/core/library/find.ts';
import { count } from '../parts/format.ts';

const NAMES: Readonly<Record<Shelf, () => string>> = {
  all: () => i18n.t('library.shelves.all'),
  going: () => i18n.t('library.shelves.going'),
  ready: () => i18n.t('library.shelves.ready'),
  attention: () => i18n.t('library.shelves.attention'),
  favorites: () => i18n.t('library.shelves.favorites'),
  faces: () => i18n.t('library.shelves.faces'),
  drafts: () => i18n.t('library.shelves.drafts'),
};

interface ShelfNavProps {
  /** How much each has. */
  readonly counts: Readonly<Record<Shelf, number>>;
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
}

/** Leads to each part of the library, and says how much is in it. */
export function ShelfNav({ counts, shelf, onShelf }: ShelfNavProps) {
  return (
    <nav class="shelves" aria-label={i18n.t('library.navigation')}>
      <ul class="shelves__list">
        {SHELVES.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="shelves__button"
              {...(each === shelf ? { 'aria-current': 'page' as const } : {})}
              onClick={() => onShelf(each)}
            >
              {NAMES[each]()}
              <span class="shelves__count">{count(counts[each])}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
