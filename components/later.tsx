import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Trouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

/** A part of a page that most openings of it have no use for: its code is read when it is first drawn. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return function Later(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      load().then(
        (part) => setPart(() => part),
        () => setFailed(true),
      );
    }, []);
    if (failed) {
      return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
    }
    return Part ? <Part {...props} /> : <Waiting />;
  };
}
