import {
  type ChosenVoice,
  countCharacters,
  SCRIPT_LIMIT,
  type VoiceSettings,
} from '../core/draft/narration.ts';
import { hasPause, withoutPauses } from '../core/draft/pause.ts';

/** The body of `POST /v3/voices/speech`. Pauses count only in markup, in which the words have to be escaped. */
export function speechBody(
  script: string,
  voice: ChosenVoice,
  { speed, locale }: VoiceSettings = {},
): object {
  return {
    ...said(script),
    voice_id: voice.id,
    ...(speed === undefined ? {} : { speed }),
    ...(locale ? { locale } : {}),
  };
}

function said(script: string) {
  if (!hasPause(script)) return { text: script };
  const ssml = `<speak>${script.split(PAUSE).map(marked).join('')}</speak>`;
  // Without its pauses a script is shorter; with them it can be too long for its markup.
  if (countCharacters(ssml) > SCRIPT_LIMIT) return { text: withoutPauses(script) };
  return { text: ssml, input_type: 'ssml' };
}

/** Kept by `split`, as it is in brackets. */
const PAUSE = /(<break\s[^>]*>)/iu;

function marked(part: string): string {
  if (!PAUSE.test(part)) return escaped(part);
  const [, time = '0s'] = /time\s*=\s*["']?([\d.]+m?s)/iu.exec(part) ?? [];
  return `<break time="${time}"/>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
