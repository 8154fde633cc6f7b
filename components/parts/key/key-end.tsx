import { i18n } from '#i18n';
import { masked } from './key-field.tsx';

interface KeyEndProps {
  /** The key's last characters; may be none. */
  readonly end: string;
}

/** What is shown of a saved key. Dots are for the eye: a screen reader would read out each. */
export function KeyEnd({ end }: KeyEndProps) {
  return (
    <>
      <span aria-hidden="true">{masked(end)}</span>
      {end !== '' && <span class="visually-hidden">{i18n.t('options.key.endsIn', { end })}</span>}
    </>
  );
}
