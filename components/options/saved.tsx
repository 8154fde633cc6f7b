import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../parts/problem.tsx';

/** Whether something was kept just now, or could not be. */
export type Saved = 'idle' | 'saved' | 'failed';

const SHOWN_MS = 2500;

/** Tells for a moment that a setting was kept. */
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

/** A quiet word that a setting was kept. */
export function SavedNote({ saved }: { readonly saved: Saved }) {
  return (
    <span class="saved-note" role="status">
      {saved === 'saved' && i18n.t('options.defaults.saved')}
      {saved === 'failed' && <Problem>{i18n.t('options.defaults.unsaved')}</Problem>}
    </span>
  );
}
