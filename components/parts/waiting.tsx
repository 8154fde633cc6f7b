import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Shorter waits show nothing, in milliseconds. */
const UNSEEN_MS = 100;

/** Delayed, so that a short wait does not flash. */
export function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), UNSEEN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="state" role="status" data-waiting>
      {late && <p>{i18n.t('page.wait')}</p>}
    </div>
  );
}
