import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type LiveVideo, liveVideo } from '../../utils/messages.ts';
import { sayFailure } from '../parts/say-failure.ts';

/** Video URLs expire. Renewals in a row before the user has to retry. */
const MOST_RENEWALS = 2;

export interface Playable {
  readonly video: LiveVideo | null;
  readonly trouble: string | null;
  /** Position at which a renewed video resumes, in seconds. */
  readonly resumeAt: number;
  /** Called if the URL fails; `at` is the position in seconds. */
  readonly renew: (at: number) => void;
  /** Called once it plays: resets the count of renewals. */
  readonly settle: () => void;
  readonly retry: () => void;
}

/** Current URLs of a ready video, renewed when they have expired. */
export function useLiveVideo(id: string): Playable {
  const [video, setVideo] = useState<LiveVideo | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [resumeAt, setResumeAt] = useState(0);
  const renewals = useRef(0);

  const ask = useCallback(() => {
    setTrouble(null);
    liveVideo(id).then(
      (result) => {
        if (result.ok) setVideo(result.value);
        else setTrouble(sayFailure(result.failure));
      },
      () => setTrouble(i18n.t('page.noAnswer')),
    );
  }, [id]);
  useEffect(ask, [ask]);

  const renew = (at: number) => {
    setResumeAt(at);
    setVideo(null);
    if (renewals.current >= MOST_RENEWALS) {
      setTrouble(i18n.t('player.unplayable'));
      return;
    }
    renewals.current += 1;
    ask();
  };
  const retry = () => {
    renewals.current = 0;
    ask();
  };
  const settle = () => {
    renewals.current = 0;
  };
  return { video, trouble, resumeAt, renew, settle, retry };
}
