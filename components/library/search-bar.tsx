import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { ORDERS, type Order, type Wanted } from '../../utils/core/library/find.ts';
import { useAccountNames } from '../hooks/use-account-names.ts';
import { isComposing } from '../parts/composing.ts';
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
  readonly field: RefObject<HTMLInputElement | null>;
  /** On to what was found. */
  readonly onDown: () => void;
}

/** What is searched for, and in which order it comes. */
export function SearchBar({ wanted, onChange, accounts, field, onDown }: SearchBarProps) {
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
      {accounts.length > 1 && (
        <BarSelect
          label={i18n.t('library.account')}
          values={['', ...accounts]}
          nameOf={(account) => nameOf(account) || account || i18n.t('library.allAccounts')}
          value={wanted.account ?? ''}
          onPick={(account) => onChange({ account: account || null })}
        />
      )}
      <BarSelect
        label={i18n.t('library.order')}
        values={ORDERS}
        nameOf={(order) => ORDER_NAMES[order]()}
        value={wanted.order}
        onPick={(order) => onChange({ order })}
      />
    </search>
  );
}
