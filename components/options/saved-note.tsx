import { i18n } from '#i18n';
import { Problem } from '../parts/problem.tsx';
import type { Saved } from './use-saved.ts';

/** A quiet word that a setting was kept. */
export function SavedNote({ saved }: { readonly saved: Saved }) {
  return (
    <span class="saved-note" role="status">
      {saved === 'saved' && i18n.t('options.defaults.saved')}
      {saved === 'failed' && <Problem>{i18n.t('options.defaults.unsaved')}</Problem>}
    </span>
  );
}
