import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, Heard } from '../../../utils/core/draft/draft.ts';
import { heardOf } from '../../../utils/core/draft/heard.ts';
import { hearScript } from '../../../utils/messages.ts';
import { sayFailure } from '../../parts/say-failure.ts';

export interface Hear {
  readonly state: 'silent' | 'loading' | 'playing';
  /** Why nothing is heard. */
  readonly trouble: string | undefined;
  /** Whether what was fetched before is this very script: hearing it again costs nothing. */
  readonly has: (draft: Draft) => boolean;
  /** Says the draft's script, or stops saying it. */
  readonly toggle: (draft: Draft) => void;
}

/** Lets a script be heard. @param onHeard told how long it is; must stay the same function. */
export function useHear(onHeard: (heard: Heard) => void): Hear {
  const [state, setState] = useState<Hear['state']>('silent');
  const [trouble, setTrouble] = useState<string>();
  const [fetched, setFetched] = useState<{ of: string; audioUrl: string } | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  /** Known before the next drawing: two quick clicks are one question. */
  const busy = useRef(false);
  /** Counts what was asked for: an answer that comes after "Stop" is not played. */
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
      // Its address may have expired: the next time it is fetched anew.
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
      // It is paid for: kept, whatever was pressed meanwhile.
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
    if (wasBusy) return;
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
