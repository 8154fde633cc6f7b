import { i18n } from '#i18n';
import type { Layout } from '../../utils/store/library-layout.ts';
import { GridIcon, ListIcon } from './layout-icons.tsx';

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
