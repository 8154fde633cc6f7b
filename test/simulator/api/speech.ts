import { randomUUID } from 'node:crypto';
import { type Answer, data } from '../http/answer.ts';
import { invalid, notFound } from '../http/api-error.ts';
import { type Call, jsonBody, onlyKnownQuery } from '../http/call.ts';
import { PRICE } from '../price.ts';
import { timeSpeech } from '../speech/timing.ts';
import type { World } from '../world.ts';
import { checkSpeechLimits } from './limits.ts';
import { checkSpeechShape } from './voice-shapes.ts';

/** As long as the video of the same text would be, the cap included. */
export function createSpeech(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const request = checkSpeechShape(jsonBody(call));
  const voice = world.voices.find(request.voice_id);
  if (!voice) throw notFound('voice', request.voice_id, 'voice_id');
  if (voice.engine !== 'starfish') {
    throw invalid('voice_id', 'Only voices of engine "starfish" can be used here.');
  }
  if (request.locale !== undefined && !voice.supportLocale) {
    throw invalid('locale', 'This voice does not support a locale.');
  }
  checkSpeechLimits(world);
  const script = request.input_type === 'ssml' ? spokenPart(request.text) : literal(request.text);
  const { duration, words } = timeSpeech(script, request.speed, world.maxVideoSeconds);
  const id = randomUUID().replaceAll('-', '');
  world.speeches.set(id, { seconds: duration, pitch: voice.pitch });
  world.account.charge(duration * PRICE.speech);
  return data({
    audio_url: world.urls.sign(`/media/speech/${id}.wav`),
    duration,
    word_timestamps: words.map(({ text, start, end }) => ({ word: text, start, end })),
  });
}

/** SSML without its tags, but for the pauses. @throws ApiError 400 where it is no SSML */
function spokenPart(ssml: string): string {
  const bare = ssml.replaceAll(/<\/?[a-z][^<>]*>/gi, ' ');
  if (/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(bare)) {
    throw invalid('text', 'The text is no well-formed SSML.');
  }
  return ssml
    .replaceAll(/<(?!break\s)[^<>]*>/gi, ' ')
    .replaceAll('&lt;', '‹')
    .replaceAll('&gt;', '›')
    .replaceAll('&amp;', '&');
}

/** In plain text a tag is no tag: it is read aloud. */
function literal(text: string): string {
  return text.replaceAll('<', '‹');
}
