import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What was spent: drawn after the rest, which does not wait for its code. */
export function SpendingLater() {
  const [Section, setSection] = useState<ComponentType | null>(null);
  useEffect(() => {
    import('./spending-section.tsx').then(
      ({ SpendingSection }) => setSection(() => SpendingSection),
      (error: unknown) => console.error(error),
    );
  }, []);
  return Section && <Section />;
}
