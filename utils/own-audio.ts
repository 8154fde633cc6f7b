import type { Recording } from './core/draft/narration.ts';
import { titleText } from './core/plain-text.ts';
import {
  AudioError,
  type AudioProblem,
  type PreparedAudio,
  prepareAudio,
} from './media/sound/prepare.ts';
import { keepFile } from './store/files.ts';

/** Why a file is no recording. */
export type OwnAudioProblem =
  | { readonly name: Exclude<AudioProblem, 'tooLong'> | 'unkept' }
  | { readonly name: 'tooLong'; readonly seconds: number };

export type OwnAudio = { readonly recording: Recording } | { readonly problem: OwnAudioProblem };

/** Takes a person's own file. */
export function recordingFromFile(file: Blob, name: string): Promise<OwnAudio> {
  return keep(prepareAudio(file), name);
}

/** Takes what the microphone heard; it may be longer by the blink in which it was stopped. */
export function recordingFromMicrophone(heard: Blob, name: string): Promise<OwnAudio> {
  return keep(prepareAudio(heard, 'cut'), name);
}

async function keep(preparing: Promise<PreparedAudio>, name: string): Promise<OwnAudio> {
  try {
    const { bytes, seconds } = await preparing;
    return { recording: { ...(await keepFile(bytes, titleText(name), Date.now())), seconds } };
  } catch (error) {
    if (!(error instanceof AudioError)) return { problem: { name: 'unkept' } };
    const { problem, seconds } = error;
    return { problem: problem === 'tooLong' ? { name: problem, seconds } : { name: problem } };
  }
}
