import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { GridIcon, ListIcon } from './layout-icons.tsx';

export type Layout = 'grid' | 'list';

const KEY = 'library:layout';

/** As it was left in this browser. */
export function useLayout(): readonly [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>(() =>
    localStorage.getItem(KEY) === 'list' ? 'list' : 'grid',
  );
  const keep = (next: Layout) => {
    localStorage.setItem(KEY, next);
    setLayout(next);
  };
  return [layout, keep];
}

interface LayoutSwitchProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

export function LayoutSwitch({ layout, onLayout }: LayoutSwitchProps) {
  return (
    <div class="layout-switch">
      <button
        type="button"
        class="button button--icon"
        aria-label={i18n.t('library.grid')}
        aria-pressed={layout === 'grid'}
        onClick={() => onLayout('grid')}
      >
        <GridIcon />
      </button>
      <button
        type="button"
        class="button button--icon"
        aria-label={i18n.t('library.list')}
        aria-pressed={layout === 'list'}
        onClick={() => onLayout('list')}
      >
        <ListIcon />
      </button>
    </div>
  );
}
