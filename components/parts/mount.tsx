import { type ComponentChildren, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { i18n } from '#i18n';
import './theme.css';
import './controls.css';
import { Trouble } from './trouble.tsx';

/** Renders a page into its `#app`. */
export function mount(page: ComponentChildren): void {
  document.documentElement.lang = i18n.t('page.language');
  const root = document.getElementById('app');
  if (root) render(<Guarded>{page}</Guarded>, root);
}

/** An error during rendering shows a message instead of a blank page. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary((fault: unknown) => console.error(fault));
  if (error === undefined) return <>{children}</>;
  return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
}
