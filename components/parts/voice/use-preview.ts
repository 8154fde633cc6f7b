import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chosenVoice } from '../../../utils/core/draft/voice-settings.ts';
import { isolated } from '../../../utils/core/isolated.ts';
import type { Speech } from '../../../utils/core/remote.ts';
import { sampleIn } from '../../../utils/core/voice-sample.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import { hearScript, type Result } from '../../../utils/messages.ts';
import { sayFailure } from '../say-failure.ts';

export interface Preview {
  /** Id of the voice that plays, or that a sample is fetched of. */
  readonly playing: string | null;
  readonly trouble: string | undefined;
  readonly toggle: (voice: Voice) => void;
}

/** HeyGen has no preview of it, and says a sentence in it for less than a cent. */
export const isSampled = ({ previewUrl, speaks }: Voice): boolean => previewUrl === null && speaks;

export function usePreview(): Preview {
  const [playing, setPlaying] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const audio = useRef<HTMLAudioElement | null>(null);
  const heard = useRef<string | null>(null);
  /** Paid for once, however often they are listened to. */
  const samples = useRef(new Map<string, Promise<Result<Speech>>>());

  const silence = useCallback(() => {
    audio.current?.pause();
    audio.current = null;
    heard.current = null;
    setPlaying(null);
  }, []);
  useEffect(() => silence, [silence]);

  const play = useCallback(
    (voice: Voice, url: string) => {
      const sound = new Audio(url);
      audio.current = sound;
      const isCurrent = () => audio.current === sound;
      sound.onended = () => isCurrent() && silence();
      sound.play().catch(() => {
        // `play()` also rejects when it is paused before it starts.
        if (!isCurrent()) return;
        silence();
        // The address may have expired.
        samples.current.delete(voice.id);
        setTrouble(i18n.t('voice.unplayable', { name: isolated(voice.name) }));
      });
    },
    [silence],
  );

  const sample = useCallback(
    async (voice: Voice) => {
      const script = sampleIn(voice.language);
      const said =
        samples.current.get(voice.id) ??
        hearScript({ script, voice: chosenVoice(voice), settings: undefined });
      samples.current.set(voice.id, said);
      const result = await said.catch(() => undefined);
      if (!result?.ok) samples.current.delete(voice.id);
      if (heard.current !== voice.id) return;
      if (result?.ok) return play(voice, result.value.audioUrl);
      silence();
      setTrouble(result ? sayFailure(result.failure) : i18n.t('voice.unreachable'));
    },
    [play, silence],
  );

  const toggle = useCallback(
    (voice: Voice) => {
      const again = heard.current === voice.id;
      silence();
      setTrouble(undefined);
      if (again || (voice.previewUrl === null && !voice.speaks)) return;
      heard.current = voice.id;
      setPlaying(voice.id);
      if (voice.previewUrl === null) void sample(voice);
      else play(voice, voice.previewUrl);
    },
    [play, sample, silence],
  );
  return { playing, trouble, toggle };
}
