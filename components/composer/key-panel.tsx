import { i18n } from '#i18n';

/** Says what is still needed, above the button that stands in for "Create video" until then. */
export function KeyPanel() {
  return (
    <section class="key-panel" aria-labelledby="key-panel-heading">
      <h2 id="key-panel-heading" class="key-panel__heading">
        {i18n.t('composer.keyHeading')}
      </h2>
      <p>{i18n.t('composer.keyText')}</p>
    </section>
  );
}
