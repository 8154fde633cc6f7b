import { type ComponentChildren, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import { idsLeft } from '../../utils/store/left.ts';
import './theme.css';
import './controls.css';
import { seen } from '../hooks/seen.ts';
import type { PageName } from './shortcuts/page-keys.ts';
import { Shortcuts } from './shortcuts/shortcuts.tsx';
import { followTheme } from './theme.ts';
import { Trouble } from './trouble.tsx';

/** Renders a page into its `#app`. @param name whose keys a question mark shows. */
export function mount(page: ComponentChildren, name: PageName): void {
  followTheme();
  document.documentElement.lang = i18n.t('page.language');
  // No first look has a use for it.
  seen.then(() => import('./later.ts')).catch(console.error);
  const root = document.getElementById('app');
  if (!root) return;
  const draw = () =>
    render(
      <Guarded>
        {page}
        <Shortcuts of={name} />
      </Guarded>,
      root,
    );
  if (idsLeft().length === 0) draw();
  // Before anything is read of it. Few openings come after one that was closed in the middle of a save.
  else void import('./finish-left.ts').then(({ finishLeft }) => finishLeft()).then(draw);
}

/** An error during rendering shows a message instead of a blank page. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary((fault: unknown) => console.error(fault));
  if (error === undefined) return <>{children}</>;
  return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
}
