import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Row, RowOrder } from '../../utils/core/table/table.ts';
import { orderTable } from '../../utils/messages.ts';
import { rightsAcceptedAt } from '../../utils/store/consent.ts';
import { orderRows } from '../../utils/store/table.ts';

export interface Order {
  readonly busy: boolean;
  /** How many videos the last press has ordered. */
  readonly made: number;
  readonly trouble: string | undefined;
  /** @param ticked the right to use the photos was confirmed with this press. */
  readonly order: (rows: readonly RowOrder[], ticked: boolean) => Promise<void>;
}

/** Orders all rows at once. A press while they are being ordered does nothing. */
export function useOrder(reload: () => Promise<readonly Row[]>): Order {
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState(0);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);
  return {
    busy,
    made,
    trouble,
    async order(rows, ticked) {
      if (running.current || rows.length === 0) return;
      running.current = true;
      setBusy(true);
      setTrouble(undefined);
      const at = Date.now();
      try {
        await orderRows(rows, at, orderTable);
        if (ticked) await rightsAcceptedAt.setValue(at);
        const left = new Set((await reload()).map(({ id }) => id));
        const back = rows.filter(({ draft }) => left.has(draft.id)).length;
        setMade(rows.length - back);
        if (back > 0) setTrouble(i18n.t('table.cameBack'));
      } catch (error) {
        console.error(error);
        setTrouble(i18n.t('table.unsent'));
        await reload().catch(console.error);
      }
      running.current = false;
      setBusy(false);
    },
  };
}
