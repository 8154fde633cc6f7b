import { i18n } from '#i18n';
import { offerOthers } from '../../../utils/messages.ts';

/** Leads to the other pictures of the page; this draft stays. */
export function ChooseAnother() {
  return (
    <button type="button" class="button button--quiet" onClick={() => void offerOthers()}>
      {i18n.t('composer.chooseAnother')}
    </button>
  );
}
