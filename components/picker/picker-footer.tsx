import { i18n } from '#i18n';
import { MAX_PICKED } from '../../utils/core/photo/offered.ts';
import { useFoot } from '../hooks/use-foot.ts';
import { count } from '../parts/format.ts';
import type { Picking } from './use-picking.ts';

interface PickerFooterProps {
  readonly picking: Picking;
  readonly onCancel: () => void;
}

export function PickerFooter({ picking, onCancel }: PickerFooterProps) {
  const { picked, full, busy, pick } = picking;
  const { size } = picked;
  const foot = useFoot();
  return (
    <footer ref={foot} class="picker__footer">
      <p id="picker-hint" class="picker__hint" aria-live="polite">
        {full
          ? i18n.t('picker.most', { limit: count(MAX_PICKED) })
          : size === 0
            ? i18n.t('picker.chooseFirst')
            : i18n.t('picker.each', size)}
      </p>
      <button type="button" class="button button--quiet button--large" onClick={onCancel}>
        {i18n.t('page.cancel')}
      </button>
      <button
        type="button"
        class="button button--primary button--large"
        aria-disabled={size === 0 || busy.size > 0}
        aria-describedby="picker-hint"
        onClick={() => void pick([...picked])}
      >
        {busy.size > 0
          ? i18n.t('page.wait')
          : size === 0
            ? i18n.t('picker.useNone')
            : i18n.t('picker.use', size)}
      </button>
    </footer>
  );
}
