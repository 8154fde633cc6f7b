import { useEffect } from 'preact/hooks';
import { idsLeft } from '../../../utils/store/left.ts';
import { Workbench } from '../popup.tsx';
import './panel.css';
import { usePanelTarget } from './use-panel-target.ts';

/** All that the popup shows, beside the page: it is there for as long as the person wants it. */
export function Panel() {
  const { target, offered } = usePanelTarget();
  useEffect(() => {
    // What a popup that is closed has not saved any more is put here in that moment.
    const finish = async () => {
      if (idsLeft().length > 0) await (await import('../../parts/finish-left.ts')).finishLeft();
    };
    addEventListener('storage', finish);
    return () => removeEventListener('storage', finish);
  }, []);
  return <Workbench target={target} offered={offered} />;
}
