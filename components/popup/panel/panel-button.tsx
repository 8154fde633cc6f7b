import { i18n } from '#i18n';
import { PanelIcon } from '../../parts/more-icons.tsx';
import { toPanel } from './to-panel.ts';

/** Goes on in the side panel. */
export function PanelButton() {
  return (
    <button
      type="button"
      class="button button--icon"
      aria-label={i18n.t('panel.open')}
      data-tip={i18n.t('panel.open')}
      onClick={() => void toPanel()}
    >
      <PanelIcon />
    </button>
  );
}
