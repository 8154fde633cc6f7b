import type { JobRequest } from '../../core/draft/request.ts';
import { sentText } from '../../core/draft/script-text.ts';
import type { Speech } from '../../core/remote.ts';
import { withRecent } from '../../core/voice-shelf.ts';
import type { HearRequest, Result } from '../../messages.ts';
import { recentVoices } from '../../store/settings.ts';
import { ask } from '../heygen.ts';

/** Has a script said in a voice that can be heard beforehand. */
export function hearScript({ script, voice, settings }: HearRequest): Promise<Result<Speech>> {
  // A browser repeats a request by itself whose connection was cut.
  const key = `speech.${crypto.randomUUID()}`;
  return ask(null, (client) => client.speak(sentText(script), voice, settings, key));
}

/** Notes whose voice a new video has; the video does not depend on it. */
export async function rememberVoice(request: JobRequest): Promise<void> {
  if (request.make !== 'video' || request.narration.type !== 'script') return;
  const { id } = request.narration.voice;
  try {
    await recentVoices.setValue(withRecent(await recentVoices.getValue(), id));
  } catch (error) {
    console.error(error);
  }
}
