import { i18n } from '#i18n';
import { openLibrary } from '../../utils/messages.ts';
import { Elsewhere } from './elsewhere.tsx';
import './list-end.css';

/** What there is beyond the list: all of it in a tab, and what was made elsewhere. */
export function ListEnd({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <div class="list-end">
      {!isEmpty && (
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void openLibrary().catch(console.error)}
        >
          {i18n.t('library.open')}
        </button>
      )}
      <Elsewhere />
    </div>
  );
}
