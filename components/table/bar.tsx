import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAsking } from '../hooks/use-asking.ts';
import { count } from '../parts/format.ts';
import { bringIntoView } from '../parts/into-view.ts';
import { Problem } from '../parts/problem.tsx';
import { Question } from '../parts/question.tsx';
import type { Brought } from './use-brought.ts';

interface BarProps {
  readonly brought: Brought;
  /** There are neither rows nor photos. */
  readonly isEmpty: boolean;
  /** How many rows can't be ordered as they are. */
  readonly wrong: number;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** What brings rows and photos in, and what became of them. */
export function Bar({ brought, isEmpty, wrong, onAdd, onClear }: BarProps) {
  const { left, note, problem, take } = brought;
  const files = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { asking, setAsking, button } = useAsking();
  return (
    <div class="table-bar">
      <div class="table-bar__line">
        <button
          ref={opener}
          type="button"
          class="button button--outlined"
          onClick={() => files.current?.click()}
        >
          {i18n.t('table.files')}
        </button>
        <input
          ref={files}
          type="file"
          accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,text/csv,text/tab-separated-values,image/*"
          multiple
          hidden
          aria-label={i18n.t('table.files')}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // Otherwise picking the same file again fires no change event.
            currentTarget.value = '';
            take(chosen);
          }}
        />
        <button type="button" class="button button--quiet" onClick={onAdd}>
          {i18n.t('table.addRow')}
        </button>
        {!isEmpty && !asking && (
          <button
            ref={button}
            type="button"
            class="button button--quiet"
            onClick={() => setAsking(true)}
          >
            {i18n.t('table.clear')}
          </button>
        )}
        {asking && (
          <Question
            class="table-bar__question"
            ask={i18n.t('table.clearAsk')}
            onCancel={() => setAsking(false)}
          >
            <button
              type="button"
              class="button button--danger"
              onClick={() => {
                setAsking(false);
                onClear();
                // The button that asked is gone with the rows.
                opener.current?.focus();
              }}
            >
              {i18n.t('table.clear')}
            </button>
          </Question>
        )}
        <p class="table-bar__note" role="status">
          {left > 0 ? i18n.t('table.reading', left, [count(left)]) : note}
        </p>
      </div>
      <Problem>{problem}</Problem>
      {wrong > 0 && (
        <p class="table-bar__wrong">
          <span role="status">{i18n.t('table.wrong', wrong, [count(wrong)])}</span>
          <button type="button" class="button button--quiet" onClick={focusFirst}>
            {i18n.t('table.toFirst')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Leads to the first cell that has to be mended, or to the row that lacks the column for it. */
function focusFirst(): void {
  const problem = document.querySelector('.table-row__problem');
  const row = problem?.closest('tbody');
  const cell =
    row?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    row?.querySelector<HTMLElement>('.table-row__cell');
  cell?.focus();
  if (cell) bringIntoView(cell);
}
