import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { erasure } from '../../utils/store/erasure.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { bytes } from '../parts/more-format.ts';

/** How much of this computer's disk is taken; nothing where the browser does not tell. */
export function StorageUsed() {
  const [used, setUsed] = useState<number>();
  const running = useSetting(erasure);
  useEffect(() => {
    navigator.storage.estimate().then(({ usage }) => setUsed(usage), console.error);
  }, [running?.stage]);
  if (used === undefined) return null;
  return <p>{i18n.t('settings.data.used', { size: bytes(used) })}</p>;
}
