import { integer, languageTag, number, object, oneOf, text } from '../http/check.ts';

/** The shape of `POST /v3/voices/speech`. */
export interface SpeechRequest {
  text: string;
  voice_id: string;
  speed?: number;
  locale?: string;
  input_type?: 'text' | 'ssml';
}

const speech = object(
  { text: text({ max: 5000, pattern: /\S/ }), voice_id: text() },
  {
    speed: number(0.5, 2),
    locale: languageTag(),
    language: text(),
    input_type: oneOf('text', 'ssml'),
  },
);

export function checkSpeechShape(body: Record<string, unknown>): SpeechRequest {
  speech(body, '');
  return body as unknown as SpeechRequest;
}

/** The shape of `POST /v3/voices`. */
export interface VoiceSearch {
  prompt: string;
  gender?: 'female' | 'male';
  locale?: string;
  seed?: number;
}

const voiceSearch = object(
  { prompt: text({ pattern: /\S/ }) },
  { gender: oneOf('female', 'male'), locale: languageTag(), seed: integer() },
);

export function checkVoiceSearch(body: Record<string, unknown>): VoiceSearch {
  voiceSearch(body, '');
  return body as unknown as VoiceSearch;
}
