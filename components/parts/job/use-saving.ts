import { useEffect, useState } from 'preact/hooks';
import { type Saving, savings } from '../../../utils/store/downloads.ts';
import { useSetting } from '../../hooks/use-setting.ts';

/** How long each is said, in milliseconds: what went wrong may have gone wrong while no page was open. */
const SAID_MS: Readonly<Record<Saving['state'], number>> = {
  saving: Number.POSITIVE_INFINITY,
  saved: 20_000,
  wrongType: 10 * 60_000,
  failed: 10 * 60_000,
};

interface KnownSaving {
  /** How it goes, whichever page asked for it; `undefined`: there is nothing to say. */
  readonly said: Saving | undefined;
  /** The file is there, as far as the browser of this session knows. */
  readonly isSaved: boolean;
}

/** The saving of a job's video. */
export function useSaving(jobId: string): KnownSaving {
  const saving = useSetting(savings)?.[jobId];
  const { state, at } = saving ?? {};
  const [over, setOver] = useState<number>();
  useEffect(() => {
    if (state === undefined || at === undefined || state === 'saving') return;
    const timer = setTimeout(() => setOver(at), at + SAID_MS[state] - Date.now());
    return () => clearTimeout(timer);
  }, [state, at]);
  const isSaid = saving && over !== saving.at && Date.now() - saving.at < SAID_MS[saving.state];
  return { said: isSaid ? saving : undefined, isSaved: state === 'saved' };
}
