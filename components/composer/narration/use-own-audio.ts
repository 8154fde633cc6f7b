import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Recording } from '../../../utils/core/draft/narration.ts';
import {
  type Listening,
  listen,
  microphoneProblem,
} from '../../../utils/media/sound/microphone.ts';
import {
  type OwnAudio,
  type OwnAudioProblem,
  recordingFromFile,
  recordingFromMicrophone,
} from '../../../utils/own-audio.ts';
import { audioLength, moment } from '../../parts/more-format.ts';

export interface OwnAudioInput {
  readonly busy: boolean;
  readonly listening: Listening | null;
  /** The recording was stopped at the maximum length. */
  readonly full: boolean;
  readonly problem: string | undefined;
  readonly take: (file: File) => void;
  readonly record: () => void;
}

/**
 * Imports an audio file or records one. The current recording stays until a new one is complete.
 */
export function useOwnAudio(onRecording: (recording: Recording) => void): OwnAudioInput {
  const [busy, setBusy] = useState(false);
  const [listening, setListening] = useState<Listening | null>(null);
  const [full, setFull] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keep = useRef(onRecording);
  keep.current = onRecording;
  const current = useRef<Listening | null>(null);
  const gone = useRef(false);
  const newest = useRef<Promise<OwnAudio> | null>(null);
  // Unmounting ends the recording and keeps what it has so far.
  useEffect(
    () => () => {
      gone.current = true;
      current.current?.stop();
    },
    [],
  );

  // A page that is being closed can't save anything: have the browser ask first.
  useEffect(() => {
    if (!listening) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [listening]);

  const receive = useCallback(async (preparing: Promise<OwnAudio>) => {
    newest.current = preparing;
    setBusy(true);
    const own = await preparing;
    // Chosen later counts, whichever is done first.
    if (newest.current !== preparing) return;
    if ('recording' in own) keep.current(own.recording);
    else setProblem(sayProblem(own.problem));
    setBusy(false);
  }, []);
  const begin = useCallback(() => {
    setProblem(undefined);
    setFull(false);
  }, []);

  const take = useCallback(
    (file: File) => {
      begin();
      void receive(recordingFromFile(file, file.name));
    },
    [begin, receive],
  );
  const record = useCallback(async () => {
    begin();
    try {
      const started = await listen();
      current.current = started;
      setListening(started);
      if (gone.current) started.drop();
      const heard = await started.heard;
      setListening(null);
      current.current = null;
      if (!heard) return;
      setFull(heard.full);
      const name = i18n.t('audio.recordedName', { time: moment(Date.now()) });
      await receive(recordingFromMicrophone(heard.sound, name));
    } catch (error) {
      setProblem(MICROPHONE[microphoneProblem(error)]());
    }
  }, [begin, receive]);

  return { busy, listening, full, problem, take, record: () => void record() };
}

function sayProblem(problem: OwnAudioProblem): string {
  switch (problem.name) {
    case 'empty':
      return i18n.t('own.empty');
    case 'notAudio':
      return i18n.t('audio.problem.notAudio');
    case 'broken':
      return i18n.t('audio.problem.broken');
    case 'tooLong':
      return i18n.t('audio.problem.tooLong', { time: audioLength(problem.seconds) });
    case 'unkept':
      return i18n.t('audio.problem.unkept');
  }
}

const MICROPHONE = {
  denied: () => i18n.t('audio.problem.denied'),
  none: () => i18n.t('audio.problem.noMicrophone'),
  busy: () => i18n.t('audio.problem.microphone'),
};
