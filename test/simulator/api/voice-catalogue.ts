import { createHash } from 'node:crypto';
import { ENGLISH_MOODS, NAMES } from './voice-names.ts';

export type Engine = 'starfish' | 'elevenlabs' | 'fish';
export const ENGINES: readonly Engine[] = ['starfish', 'elevenlabs', 'fish'];

export interface Voice {
  id: string;
  name: string;
  language: string;
  gender: 'female' | 'male';
  type: 'public' | 'private';
  engine: Engine;
  supportPause: boolean;
  supportLocale: boolean;
  /** Some have a preview, some say null, some leave the field out. */
  preview: 'yes' | 'null' | 'absent';
  /** Fundamental of the simulated speech in Hz. */
  pitch: number;
}

/** The private voices of the account there is from the start. */
export const OWN_VOICES: readonly Voice[] = [
  makeVoice('My own voice', 'English', 'female', 'private'),
  makeVoice('Grandpa (1962 recording)', 'English', 'male', 'private'),
  makeVoice('Studio clone', 'German', 'female', 'private'),
];

/** 460 voices for everybody; the same in every run. */
export const PUBLIC_VOICES: readonly Voice[] = publicVoices();

/** What the account there is from the start can use, unless a test says otherwise. */
export const VOICES: readonly Voice[] = [...OWN_VOICES, ...PUBLIC_VOICES];

function publicVoices(): Voice[] {
  const found: Voice[] = [];
  for (const [language, [women, men]] of Object.entries(NAMES)) {
    const moods = language === 'English' ? ENGLISH_MOODS : [''];
    for (const mood of moods) {
      for (const name of women.split(' ')) found.push(makeVoice(name + mood, language, 'female'));
      for (const name of men.split(' ')) found.push(makeVoice(name + mood, language, 'male'));
    }
  }
  // As with HeyGen, the order of the list means nothing.
  return found.sort((a, b) => a.id.localeCompare(b.id));
}

/** A voice whose other properties follow from these. */
export function makeVoice(
  name: string,
  language: string,
  gender: Voice['gender'],
  type: Voice['type'] = 'public',
): Voice {
  const digest = createHash('sha256').update(`${type} ${language} ${name}`).digest();
  const dice = (index: number, sides: number) => (digest[index] ?? 0) % sides;
  const preview = type === 'private' || dice(17, 10) > 0 ? 'yes' : dice(18, 2) ? 'null' : 'absent';
  return {
    id: digest.toString('hex').slice(0, 32),
    name,
    language,
    gender,
    type,
    engine: dice(19, 2) === 0 ? 'starfish' : dice(20, 3) > 0 ? 'elevenlabs' : 'fish',
    supportPause: dice(21, 3) > 0,
    supportLocale: dice(22, 2) === 0,
    preview,
    pitch: (gender === 'female' ? 175 : 95) + dice(23, 60),
  };
}
