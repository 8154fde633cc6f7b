import { i18n } from '#i18n';

/** How a table gets here, where there is none yet. */
export function EmptyTable() {
  return (
    <div class="table-empty">
      <h2>{i18n.t('table.emptyHeading')}</h2>
      <p>{i18n.t('table.emptyText')}</p>
      <p>{i18n.t('table.emptyColumns')}</p>
      <p>{i18n.t('table.emptyNames', { name: '{name}' })}</p>
    </div>
  );
}
