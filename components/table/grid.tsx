import { i18n } from '#i18n';
import type { CheckedRow } from '../../utils/core/table/check-row.ts';
import { fieldOf } from '../../utils/core/table/columns.ts';
import type { Row } from '../../utils/core/table/table.ts';
import { RowView } from './row-view.tsx';

interface GridProps {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** In the order of the rows. */
  readonly checked: readonly CheckedRow[];
  readonly onEdit: (id: string, column: number, text: string) => void;
  readonly onRemove: (id: string) => void;
}

/** All rows, each with a field for every cell. */
export function Grid({ columns, rows, checked, onEdit, onRemove }: GridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it, too.
    // biome-ignore lint/a11y/useSemanticElements: it is a part of the page, and no fieldset.
    <div class="grid" role="group" aria-label={i18n.t('table.rows')} tabIndex={0}>
      <table class="grid__table">
        <colgroup>
          <col class="grid__number" />
          {columns.map((column, at) => (
            <col key={at} class={`grid__${fieldOf(column) ?? 'other'}`} />
          ))}
          <col class="grid__price" />
          <col class="grid__remove" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{i18n.t('table.row')}</span>
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                {column}
                {!fieldOf(column) && <span class="grid__fills">{` {${column}}`}</span>}
              </th>
            ))}
            <th scope="col">{i18n.t('table.price')}</th>
            <td colSpan={2} />
          </tr>
        </thead>
        {rows.map((row, at) => {
          const check = checked[at];
          return (
            check && (
              <RowView
                key={row.id}
                row={row}
                number={at + 1}
                columns={columns}
                checked={check}
                onEdit={onEdit}
                onRemove={onRemove}
              />
            )
          );
        })}
      </table>
    </div>
  );
}
