import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../parts/problem.tsx';

export type Saved = 'idle' | 'saved' | 'failed';

const SHOWN_MS = 2500;

/**
 * The outcome of the last save; "saved" lasts for {@link SHOWN_MS}. The second value follows a
 * save.
 */
export function useSaved(): readonly [Saved, (saving: Promise<unknown>) => void] {
  const [saved, setSaved] = useState<Saved>('idle');
  useEffect(() => {
    if (saved !== 'saved') return;
    const timer = setTimeout(() => setSaved('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [saved]);
  const follow = useCallback((saving: Promise<unknown>) => {
    setSaved('idle');
    saving.then(
      () => setSaved('saved'),
      () => setSaved('failed'),
    );
  }, []);
  return [saved, follow];
}

export function SavedNote({ saved }: { readonly saved: Saved }) {
  return (
    <span class="saved-note" role="status">
      {saved === 'saved' && i18n.t('options.defaults.saved')}
      {saved === 'failed' && <Problem>{i18n.t('options.defaults.unsaved')}</Problem>}
    </span>
  );
}
