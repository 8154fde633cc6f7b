import { createHash } from 'node:crypto';
import { type Answer, data, page } from '../http/answer.ts';
import { type Call, choiceOf, jsonBody, limitOf, onlyKnownQuery } from '../http/call.ts';
import { pageOf } from '../http/paging.ts';
import type { World } from '../world.ts';
import { ENGINES, type Voice } from './voice-catalogue.ts';
import { checkVoiceSearch } from './voice-shapes.ts';

const MOST_FOUND = 3;

export function listVoices(call: Call, world: World): Answer {
  const { query } = call;
  onlyKnownQuery(query, ['type', 'engine', 'language', 'gender', 'limit', 'token']);
  const type = choiceOf(query, 'type', ['public', 'private']);
  const engine = choiceOf(query, 'engine', ENGINES);
  const gender = choiceOf(query, 'gender', ['female', 'male']);
  const language = query.get('language')?.toLowerCase();
  const voices = world.voices.all.filter(
    (voice) =>
      voice.type === (type ?? voice.type) &&
      voice.engine === (engine ?? voice.engine) &&
      voice.gender === (gender ?? voice.gender) &&
      voice.language.toLowerCase() === (language ?? voice.language.toLowerCase()),
  );
  const { items, nextToken } = pageOf(
    voices,
    (voice) => voice.id,
    limitOf(query, 20, 100),
    query.get('token'),
  );
  return page(
    items.map((voice) => describe(voice, world)),
    nextToken,
  );
}

/** Voices for a description: those whose words match best, then whatever the seed picks. */
export function findVoices(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const { prompt, gender, locale, seed } = checkVoiceSearch(jsonBody(call));
  const words = new Set(prompt.toLowerCase().match(/\p{L}+/gu) ?? []);
  const language = locale === undefined ? undefined : englishNameOf(locale);
  const score = (voice: Voice) =>
    (
      `${voice.name} ${voice.language} ${voice.gender}`.toLowerCase().match(/\p{L}+/gu) ?? []
    ).filter((word) => words.has(word)).length;
  const dice = (voice: Voice) =>
    createHash('sha256')
      .update(`${seed ?? 0} ${prompt} ${voice.id}`)
      .digest('hex');
  const found = world.voices.all
    .filter((voice) => voice.type === 'public')
    .filter((voice) => voice.gender === (gender ?? voice.gender))
    .filter((voice) => language === undefined || voice.language.startsWith(language))
    .map((voice) => ({ voice, score: score(voice), dice: dice(voice) }))
    .sort((a, b) => b.score - a.score || a.dice.localeCompare(b.dice))
    .slice(0, MOST_FOUND);
  return data({
    seed: seed ?? 0,
    voices: found.map(({ voice }) => describe(voice, world)),
  });
}

function describe(voice: Voice, world: World) {
  const preview = {
    yes: { preview_audio_url: world.urls.sign(`/media/voices/${voice.id}.wav`) },
    null: { preview_audio_url: null },
    absent: {},
  }[voice.preview];
  return {
    voice_id: voice.id,
    name: voice.name,
    language: voice.language,
    gender: voice.gender,
    ...preview,
    support_pause: voice.supportPause,
    support_locale: voice.supportLocale,
    type: voice.type,
  };
}

function englishNameOf(locale: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(new Intl.Locale(locale).language);
}
