import { randomUUID } from 'node:crypto';
import { type Answer, data } from '../http/answer.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import { type Call, jsonBody, onlyKnownQuery } from '../http/call.ts';
import { timeSpeech } from '../speech/timing.ts';
import type { World } from '../world.ts';
import { findVoice } from './voice-catalogue.ts';
import { checkSpeechShape } from './voice-shapes.ts';

/** US dollars. */
const PRICE_PER_SECOND = 0.000333;

/** As long as the video of the same text would be, the cap included. */
export function createSpeech(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const request = checkSpeechShape(jsonBody(call));
  const voice = findVoice(request.voice_id);
  if (!voice) throw notFound('voice', request.voice_id, 'voice_id');
  if (voice.engine !== 'starfish') {
    throw invalid('voice_id', 'Only voices of engine "starfish" can be used here.');
  }
  if (request.locale !== undefined && !voice.supportLocale) {
    throw invalid('locale', 'This voice does not support a locale.');
  }
  if (world.balance <= 0) {
    throw new ApiError(402, 'insufficient_credit', 'The balance does not cover this speech.');
  }
  const { duration, words } = timeSpeech(request.text, request.speed, world.maxVideoSeconds);
  const id = randomUUID().replaceAll('-', '');
  world.speeches.set(id, { seconds: duration, pitch: voice.pitch });
  world.balance -= duration * PRICE_PER_SECOND;
  return data({
    audio_url: world.urls.sign(`/media/speech/${id}.wav`),
    duration,
    word_timestamps: words.map(({ text, start, end }) => ({ word: text, start, end })),
  });
}
