import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { type Month, ORDERS, type Order, type Wanted } from '../../utils/core/library/find.ts';
import { useAccountNames } from '../hooks/use-account-names.ts';
import { isComposing } from '../parts/composing.ts';
import { sayMonth } from '../parts/job/say-period.ts';
import { CloseIcon } from '../parts/more-icons.tsx';
import { BarSelect } from './bar-select.tsx';

const ORDER_NAMES: Readonly<Record<Order, () => string>> = {
  newest: () => i18n.t('library.orders.newest'),
  oldest: () => i18n.t('library.orders.oldest'),
  title: () => i18n.t('library.orders.title'),
  longest: () => i18n.t('library.orders.longest'),
  dearest: () => i18n.t('library.orders.dearest'),
};

interface SearchBarProps {
  readonly wanted: Wanted;
  readonly onChange: (change: Partial<Wanted>) => void;
  /** Those that the library's jobs belong to. */
  readonly accounts: readonly string[];
  /** Those in which they were ordered. */
  readonly months: readonly Month[];
  readonly field: RefObject<HTMLInputElement | null>;
  /** On to what was found. */
  readonly onDown: () => void;
}

/** What is searched for, and in which order it comes. */
export function SearchBar(props: SearchBarProps) {
  const { wanted, onChange, accounts, months, field, onDown } = props;
  // Drafts have been ordered by nobody.
  const isOfJobs = wanted.shelf !== 'drafts';
  const nameOf = useAccountNames(accounts);
  const clear = () => {
    onChange({ query: '' });
    field.current?.focus();
  };
  return (
    <search class="search-bar">
      <div class="search-bar__field">
        <input
          ref={field}
          class="input"
          type="search"
          dir="auto"
          aria-label={i18n.t('library.search')}
          placeholder={i18n.t('library.search')}
          value={wanted.query}
          onInput={(event) => onChange({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (isComposing(event) || (event.key !== 'Escape' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            if (event.key === 'ArrowDown') onDown();
            else if (wanted.query === '') event.currentTarget.blur();
            else clear();
          }}
        />
        {wanted.query !== '' && (
          <button
            type="button"
            class="button button--icon search-bar__clear"
            aria-label={i18n.t('library.clear')}
            onClick={clear}
          >
            <CloseIcon size={16} />
          </button>
        )}
      </div>
      {isOfJobs && accounts.length > 1 && (
        <BarSelect
          label={i18n.t('library.account')}
          values={['', ...accounts]}
          nameOf={(account) => nameOf(account) || account || i18n.t('library.allAccounts')}
          value={wanted.account ?? ''}
          onPick={(account) => onChange({ account: account || null })}
        />
      )}
      {isOfJobs && months.length > 1 && (
        <BarSelect
          label={i18n.t('library.month')}
          values={['', ...months.map(({ key }) => key)]}
          nameOf={(month) => {
            const at = months.find(({ key }) => key === month)?.at;
            return at === undefined ? i18n.t('library.allMonths') : sayMonth(at);
          }}
          value={wanted.month ?? ''}
          onPick={(month) => onChange({ month: month || null })}
        />
      )}
      {isOfJobs && (
        <BarSelect
          label={i18n.t('library.order')}
          values={ORDERS}
          nameOf={(order) => ORDER_NAMES[order]()}
          value={wanted.order}
          onPick={(order) => onChange({ order })}
        />
      )}
    </search>
  );
}
