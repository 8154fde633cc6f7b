import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type LiveVideo, liveVideo } from '../../utils/messages.ts';
import { sayFailure } from '../parts/say-failure.ts';

/** Addresses expire: so many times in a row a new one is asked for before the person is. */
const MOST_RENEWALS = 2;

export interface Playable {
  readonly video: LiveVideo | null;
  /** Why it can't be played. */
  readonly trouble: string | null;
  /** Where a renewed video goes on, in seconds. */
  readonly resumeAt: number;
  /** The addresses did not play, up to this second. */
  readonly renew: (at: number) => void;
  /** They did. */
  readonly settle: () => void;
  readonly retry: () => void;
}

/** Addresses of a ready video that work, asked for anew when they have expired. */
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
      () => setTrouble(i18n.t('videos.noAnswer')),
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
