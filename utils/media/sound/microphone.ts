import { browser } from 'wxt/browser';
import { AUDIO_LIMIT_SECONDS } from '../../core/draft/narration.ts';

/** `denied`: the person or the browser said no. `none`: there is none. `busy`: all else. */
export type MicrophoneProblem = 'denied' | 'none' | 'busy';

/** A recording under way. */
export interface Listening {
  /** How loud it is at this moment, from 0 to 1. */
  readonly level: () => number;
  /** Ends it. */
  readonly stop: () => void;
  /** Ends it and throws it away. */
  readonly drop: () => void;
  /** What was heard, once it ended; `null` where it was thrown away. */
  readonly heard: Promise<{ readonly sound: Blob; readonly full: boolean } | null>;
}

/** Good enough that speech is not heard to have been packed, in bits a second. */
const BITS_PER_SECOND = 192_000;
/** Speech at a usual distance has about this strength: it fills half of what is shown. */
const LOUD = 0.2;

/**
 * Tells whether a recording can be made here, and whenever that changes. A popup closes at a click beside it, and at
 * the browser's own question: what was said would be lost. A side panel stays, but there the browser does not ask.
 *
 * @returns a function that stops it.
 */
export function followCanListen(tell: (can: boolean) => void): () => void {
  const stop = new AbortController();
  const follow = async () => {
    if ((await browser.tabs.getCurrent()) !== undefined) return tell(true);
    if (location.pathname !== '/sidepanel.html') return tell(false);
    const permission = await navigator.permissions.query({ name: 'microphone' });
    const look = () => tell(permission.state === 'granted');
    permission.addEventListener('change', look, { signal: stop.signal });
    look();
  };
  follow().catch(() => tell(true));
  return () => stop.abort();
}

/** Begins to record; stops by itself after ten minutes. @throws {DOMException} */
export async function listen(): Promise<Listening> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  try {
    return listenTo(stream);
  } catch (error) {
    // Nobody could stop it any more, and the browser would show that it listens.
    stopTracks(stream);
    throw error;
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function listenTo(stream: MediaStream): Listening {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  void context.resume();
  const parts: Blob[] = [];
  let dropped = false;
  let full = false;
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const limit = setTimeout(() => {
    full = true;
    stop();
  }, AUDIO_LIMIT_SECONDS * 1000);
  const heard = new Promise<Awaited<Listening['heard']>>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      clearTimeout(limit);
      stopTracks(stream);
      void context.close();
      resolve(dropped ? null : { sound: new Blob(parts, { type: recorder.mimeType }), full });
    };
  });
  recorder.start(1000);
  return {
    level: () => levelOf(analyser),
    stop,
    drop() {
      dropped = true;
      stop();
    },
    heard,
  };
}

function levelOf(analyser: AnalyserNode): number {
  const wave = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(wave);
  const power = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
  return Math.min(1, Math.sqrt(power / LOUD / LOUD));
}

/** Why there is no recording, by what the browser threw. */
export function microphoneProblem(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'none' : 'busy';
}
