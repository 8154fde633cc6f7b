import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { rowChecker } from '../../utils/core/table/check-row.ts';
import { sumsOf } from '../../utils/core/table/sums.ts';
import { voiceFinder } from '../../utils/core/table/voice-named.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { rightsAcceptedAt, sendingAgreedAt } from '../../utils/store/consent.ts';
import { hasKey } from '../../utils/store/keys.ts';
import { beginning } from '../../utils/store/last-used.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { useVoices } from '../hooks/use-voices.ts';
import { Trouble } from '../parts/trouble.tsx';
import { VoiceStatus } from '../parts/voice/voice-status.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Bar } from './bar.tsx';
import { BatchList } from './batch-list.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Grid } from './grid.tsx';
import './table.css';
import { TableFooter } from './table-footer.tsx';
import { TableHeader } from './table-header.tsx';
import { useBrought } from './use-brought.ts';
import { useOrder } from './use-order.ts';
import { useTable } from './use-table.ts';
import { VoiceList } from './voice-list.tsx';

/** Many videos at once: one of each row of a table. */
export function TablePage() {
  const editor = useTable();
  const brought = useBrought(editor);
  const order = useOrder(editor.reload);
  const keyed = useSetting(hasKey);
  const accepted = useSetting(rightsAcceptedAt);
  const agreed = useSetting(sendingAgreedAt);
  const begun = useSetting(beginning);
  const catalog = useVoices();
  const { voices = NONE, partial, needsKey } = catalog;
  const account = useKeys().current?.account;
  const { table } = editor;
  const head = table?.head;
  const isWhole = voices.length > 0 && !partial;
  const findVoice = useMemo(() => voiceFinder(voices, isWhole), [voices, isWhole]);
  const check = useMemo(
    () => head && begun && rowChecker({ head, beginning: begun, findVoice, account }),
    [head, begun, findVoice, account],
  );
  const isAdding = useRef(false);
  useLayoutEffect(() => {
    if (isAdding.current) focusLast();
    isAdding.current = false;
  }, [table?.rows]);
  const addRow = () => {
    isAdding.current = true;
    editor.add([head && head.columns.length > 0 ? head.columns : FIRST_COLUMNS, ['']]);
  };
  document.title = i18n.t('table.title');
  if (editor.failed && !table) {
    return <Trouble sentence={i18n.t('page.unreadable')} onRetry={() => location.reload()} />;
  }
  if (!table || !check || keyed === undefined || accepted === undefined || agreed === undefined)
    return <Waiting />;
  const { rows } = table;
  const { columns } = table.head;
  const checked = rows.map(check);
  const sums = sumsOf(checked);
  return (
    <main class="table-page">
      <TableHeader made={order.made} />
      <BatchList />
      <Bar
        brought={brought}
        isEmpty={rows.length + table.head.photos.length === 0}
        wrong={sums.wrong}
        onAdd={addRow}
        onClear={editor.clear}
      />
      {!needsKey && <VoiceStatus {...catalog} />}
      <VoiceList voices={voices} />
      {rows.length === 0 ? (
        <EmptyTable />
      ) : (
        <Grid
          columns={columns}
          rows={rows}
          checked={checked}
          onEdit={editor.edit}
          onRemove={editor.remove}
        />
      )}
      {/* After a press it keeps the focus. */}
      {(rows.length > 0 || order.made > 0) && (
        <TableFooter
          sums={sums}
          hasKey={keyed}
          accepted={accepted !== null}
          agreed={agreed !== null}
          order={order}
          unsaved={editor.failed}
        />
      )}
    </main>
  );
}

const NONE: readonly Voice[] = [];
/** Of a table that is written here. */
const FIRST_COLUMNS = ['Photo', 'Script', 'Voice'];

/** Whoever adds a row begins to write in it. */
const focusLast = () =>
  document.querySelector<HTMLElement>('.table-row:last-of-type .table-row__cell')?.focus();
