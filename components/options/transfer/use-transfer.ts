import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { importFile } from './import.ts';
import { sayImported, sayRefused } from './say-import.ts';

/** Exports and imports, and says what came of the last one. */
export function useTransfer() {
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();

  const clear = () => {
    setNote('');
    setProblem(undefined);
  };
  const save = (work: () => Promise<void>) => {
    clear();
    work().catch((error: unknown) => {
      console.error(error);
      setProblem(i18n.t('options.transfer.unsaved'));
    });
  };
  const take = (file: File) => {
    if (busy) return;
    clear();
    setBusy(true);
    void importFile(file)
      .then((end) =>
        end.end === 'imported' ? setNote(sayImported(end)) : setProblem(sayRefused(end)),
      )
      .finally(() => setBusy(false));
  };
  return { busy, note, problem, save, take };
}
