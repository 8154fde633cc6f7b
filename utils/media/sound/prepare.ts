import { AUDIO_LIMIT_SECONDS } from '../../core/draft/narration.ts';
import { mediaSeconds } from './media-length.ts';
import { type AudioType, audioTypeOf, HEAD_BYTES } from './type.ts';
import { UPLOAD_LIMIT_BYTES, wavOf, wavRate } from './wav.ts';

export type AudioProblem = 'empty' | 'notAudio' | 'broken' | 'tooLong';

/** A file that can't be what a video says. */
export class AudioError extends Error {
  override readonly name = 'AudioError';
  readonly problem: AudioProblem;
  /** How long it is, where it is too long. */
  readonly seconds: number;

  constructor(problem: AudioProblem, seconds = 0) {
    super(problem);
    this.problem = problem;
    this.seconds = seconds;
  }
}

/** A file as it goes to HeyGen. */
export interface PreparedAudio {
  readonly bytes: Blob;
  readonly seconds: number;
}

/** The rate of what does not say it, in hertz. */
const USUAL_RATE = 48_000;
/** Enough to measure a file by, in hertz. */
const MEASURING_RATE = 24_000;

/**
 * Makes of a file what HeyGen takes: a plain WAV or an MP3 goes as it is, all else that the browser can read is
 * written anew. Pages only: a worker can't read sound.
 *
 * @param atMost `refused`: longer than HeyGen takes is refused; `cut`: it is cut off there.
 * @throws {AudioError}
 */
export async function prepareAudio(
  file: Blob,
  atMost: 'refused' | 'cut' = 'refused',
): Promise<PreparedAudio> {
  if (file.size === 0) throw new AudioError('empty');
  const type = audioTypeOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  // Reading all of a long file takes much memory: its beginning mostly says how long it is.
  if (atMost === 'refused') refuseLong((await mediaSecondsOf(file)) ?? 0);
  if (goesAsItIs(type, file)) {
    const seconds = secondsOf(await decode(file, MEASURING_RATE, type));
    refuseLong(seconds);
    return { bytes: file, seconds };
  }
  const source = type?.name === 'wav' ? type.rate : USUAL_RATE;
  const first = await decode(file, wavRate(0, source), type);
  if (atMost === 'refused') refuseLong(secondsOf(first));
  const rate = wavRate(Math.min(first.duration, AUDIO_LIMIT_SECONDS), source);
  const sound = rate === first.sampleRate ? first : await decode(file, rate, type);
  const samples = monoOf(sound).subarray(0, AUDIO_LIMIT_SECONDS * rate);
  return { bytes: wavOf(samples, rate), seconds: hundredths(samples.length / rate) };
}

const goesAsItIs = (type: AudioType, { size }: Blob): boolean =>
  size <= UPLOAD_LIMIT_BYTES && (type?.name === 'mp3' || (type?.name === 'wav' && type.plain));

async function mediaSecondsOf(file: Blob): Promise<number | null> {
  const url = URL.createObjectURL(file);
  const seconds = await mediaSeconds(url);
  URL.revokeObjectURL(url);
  return seconds === null ? null : hundredths(seconds);
}

function refuseLong(seconds: number): void {
  if (seconds > AUDIO_LIMIT_SECONDS) throw new AudioError('tooLong', seconds);
}

async function decode(file: Blob, sampleRate: number, type: AudioType): Promise<AudioBuffer> {
  const context = new OfflineAudioContext({ length: 1, sampleRate });
  try {
    return await context.decodeAudioData(await file.arrayBuffer());
  } catch {
    throw new AudioError(type ? 'broken' : 'notAudio');
  }
}

const secondsOf = ({ duration }: AudioBuffer): number => hundredths(duration);

/** Another rate may make a file longer by a part of a sample: that is not longer than ten minutes. */
const hundredths = (seconds: number): number => Math.round(seconds * 100) / 100;

function monoOf(sound: AudioBuffer): Float32Array {
  const mixed = sound.getChannelData(0);
  for (let channel = 1; channel < sound.numberOfChannels; channel += 1) {
    const other = sound.getChannelData(channel);
    for (const [index, sample] of other.entries()) mixed[index] = (mixed[index] ?? 0) + sample;
  }
  const share = 1 / sound.numberOfChannels;
  if (share < 1) for (const [index, sample] of mixed.entries()) mixed[index] = sample * share;
  return mixed;
}
