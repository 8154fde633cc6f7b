import { i18n } from '#i18n';
import type { ClosedBy } from '../../utils/core/photo/closed.ts';
import { openDetails } from '../../utils/messages.ts';

const SENTENCES: Readonly<Record<ClosedBy, () => string>> = {
  file: () => i18n.t('picker.refused.file'),
  store: () => i18n.t('picker.refused.store'),
  browser: () => i18n.t('picker.refused.browser'),
  pdf: () => i18n.t('picker.refused.pdf'),
  other: () => i18n.t('picker.refused.other'),
};

/** Why a page offers no pictures, and where that can be changed. */
export function ClosedPage({ by }: { readonly by: ClosedBy }) {
  return (
    <>
      <p>{SENTENCES[by]()}</p>
      {by === 'file' && (
        <button type="button" class="button button--primary" onClick={() => void openDetails()}>
          {i18n.t('picker.details')}
        </button>
      )}
    </>
  );
}
