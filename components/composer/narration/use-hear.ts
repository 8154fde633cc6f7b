import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, Heard } from '../../../utils/core/draft/draft.ts';
import { heardOf } from '../../../utils/core/draft/heard.ts';
import { hearScript } from '../../../utils/messages.ts';
import type { Consent } from '../../parts/consent/use-consent.ts';
import { sayFailure } from '../../parts/say-failure.ts';

export interface Hear {
  readonly state: 'silent' | 'loading' | 'playing';
  readonly trouble: string | undefined;
  /** The last preview is of exactly this draft: playing it again costs nothing. */
  readonly has: (draft: Draft) => boolean;
  /** Plays or stops. */
  readonly toggle: (draft: Draft) => void;
}

/**
 * Plays previews of a script.
 *
 * @param onHeard gets the measured length, to be stored with the draft.
 * @param allows whether the script may leave the computer.
 */
export function useHear(onHeard: (heard: Heard) => void, allows: Consent['allows']): Hear {
  const [state, setState] = useState<Hear['state']>('silent');
  const [trouble, setTrouble] = useState<string>();
  const [fetched, setFetched] = useState<{ of: string; audioUrl: string } | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  /**
   * A ref, because state is stale until the next render: the second of two quick clicks must not
   * pay again.
   */
  const busy = useRef(false);
  /** Increments with each request: a response that arrives after "Stop" must not play. */
  const turn = useRef(0);

  const silence = useCallback(() => {
    turn.current += 1;
    audio.current?.pause();
    audio.current = null;
    busy.current = false;
    setState('silent');
  }, []);
  useEffect(() => silence, [silence]);

  const play = async (audioUrl: string, mine: number) => {
    const sound = new Audio(audioUrl);
    audio.current = sound;
    setState('playing');
    sound.onended = () => mine === turn.current && silence();
    try {
      await sound.play();
    } catch {
      if (mine !== turn.current) return;
      silence();
      // The URL may have expired; the next click gets a new one.
      setFetched(null);
      setTrouble(i18n.t('composer.hearUnplayable'));
    }
  };
  const say = async (draft: Draft, mine: number) => {
    const { script, voice, voiceSettings: settings } = draft;
    if (!voice) return;
    const of = heardOf(draft);
    if (fetched?.of === of) return play(fetched.audioUrl, mine);
    setState('loading');
    const result = await hearScript({ script, voice, settings });
    if (result.ok) {
      // Already paid for: keep it, whatever was clicked in the meantime.
      onHeard({ of, seconds: result.value.seconds });
      setFetched({ of, audioUrl: result.value.audioUrl });
    }
    if (mine !== turn.current) return;
    if (result.ok) return play(result.value.audioUrl, mine);
    silence();
    setTrouble(sayFailure(result.failure));
  };
  const toggle = (draft: Draft) => {
    setTrouble(undefined);
    const wasBusy = busy.current;
    silence();
    if (wasBusy || !allows(() => toggle(draft))) return;
    busy.current = true;
    const mine = turn.current;
    say(draft, mine).catch(() => {
      if (mine !== turn.current) return;
      silence();
      setTrouble(i18n.t('voice.unreachable'));
    });
  };
  return { state, trouble, has: (draft) => fetched?.of === heardOf(draft), toggle };
}
