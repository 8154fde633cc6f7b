import { i18n } from '#i18n';
import type { CheckedRow } from '../../utils/core/table/check-row.ts';
import { type Field, fieldOf } from '../../utils/core/table/columns.ts';
import type { Row } from '../../utils/core/table/table.ts';
import { count, money } from '../parts/format.ts';
import { AlertIcon } from '../parts/icons.tsx';
import { memo } from '../parts/memo.tsx';
import { CloseIcon } from '../parts/more-icons.tsx';
import { sayLength } from '../parts/say-estimate.ts';
import { sayRowProblem } from './say-row-problem.ts';
import { VOICE_LIST } from './voice-list.tsx';

interface RowViewProps {
  readonly row: Row;
  readonly number: number;
  readonly columns: readonly string[];
  readonly checked: CheckedRow;
  readonly onEdit: (id: string, column: number, text: string) => void;
  readonly onRemove: (id: string) => void;
}

/** A row that can be written in, and below it what is wrong with it. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { row, number, columns, checked, onEdit, onRemove } = props;
  const { problems, estimate } = checked;
  const problemId = `problem-${row.id}`;
  const wrong = new Set<Field | undefined>(problems.map(({ field }) => field));
  return (
    <tbody class="table-row">
      <tr>
        <th scope="row" class="table-row__number">
          {count(number)}
        </th>
        {columns.map((column, at) => {
          const field = fieldOf(column);
          const isWrong = field !== undefined && wrong.has(field);
          const cell = {
            class: 'input table-row__cell',
            value: row.cells[at] ?? '',
            spellcheck: field === 'script',
            'aria-label': i18n.t('table.cell', { column, row: number }),
            'aria-invalid': isWrong,
            ...(isWrong && { 'aria-describedby': problemId }),
          } as const;
          return (
            <td key={at}>
              {field === 'script' ? (
                <textarea
                  {...cell}
                  dir="auto"
                  rows={2}
                  onInput={(event) => onEdit(row.id, at, event.currentTarget.value)}
                />
              ) : (
                <input
                  {...cell}
                  dir="auto"
                  type="text"
                  list={field === 'voice' ? VOICE_LIST : undefined}
                  autocomplete="off"
                  onInput={(event) => onEdit(row.id, at, event.currentTarget.value)}
                />
              )}
            </td>
          );
        })}
        <td class="table-row__price">
          {problems.length === 0 && estimate?.usd != null && (
            <>
              {sayLength(estimate.seconds ?? 0)}
              <br />
              {i18n.t('composer.budget.about', { amount: money(estimate.usd) })}
            </>
          )}
        </td>
        <td>
          <button
            type="button"
            class="button button--icon"
            aria-label={i18n.t('table.removeRow', { row: number })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget);
              onRemove(row.id);
            }}
          >
            <CloseIcon size={16} />
          </button>
        </td>
      </tr>
      {problems.length > 0 && (
        <tr>
          <td colSpan={columns.length + 4}>
            <p id={problemId} class="problem table-row__problem">
              <AlertIcon size={16} />
              <span>{problems.map(sayRowProblem).join(' ')}</span>
            </p>
          </td>
        </tr>
      )}
    </tbody>
  );
});

/** Before its row goes, the focus goes on to the same button of the row beside it. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('tbody');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('button') ??
    document.querySelector<HTMLElement>('.table-bar button');
  next?.focus();
}
