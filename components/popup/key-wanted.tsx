import { i18n } from '#i18n';
import { Away } from '../parts/away.tsx';
import { UnlockForm } from '../parts/unlock/unlock-form.tsx';
import './key-wanted.css';

/** One line, where the keys have to be unlocked or given again before anything goes on. */
export function KeyWanted({ locked }: { readonly locked: boolean }) {
  return (
    <section class="key-wanted">
      <p>{locked ? i18n.t('unlock.locked') : i18n.t('unlock.gone')}</p>
      {locked ? <UnlockForm /> : <Away href="/options.html#key" text={i18n.t('unlock.add')} />}
    </section>
  );
}
