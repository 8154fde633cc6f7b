import { entryOf } from './entry-of.ts';

/** What a voice says in its own language, to be heard before it is chosen, by HeyGen's name for that language. */
const SAMPLES: Readonly<Record<string, string>> = {
  arabic: 'مرحبًا، هكذا أبدو عندما أتحدث.',
  chinese: '你好，这就是我说话的声音。',
  dutch: 'Hallo, zo klink ik als ik praat.',
  french: 'Bonjour, voici comment je parle.',
  german: 'Hallo, so klinge ich, wenn ich spreche.',
  hindi: 'नमस्ते, मेरी आवाज़ ऐसी सुनाई देती है।',
  italian: 'Ciao, ecco come suona la mia voce.',
  japanese: 'こんにちは、これが私の声です。',
  korean: '안녕하세요, 제 목소리는 이렇습니다.',
  polish: 'Cześć, tak brzmi mój głos.',
  portuguese: 'Olá, é assim que eu falo.',
  russian: 'Здравствуйте, вот так звучит мой голос.',
  spanish: 'Hola, así suena mi voz.',
  turkish: 'Merhaba, sesim böyle geliyor.',
};

const ENGLISH = 'Hello, this is how I sound when I speak.';

/** One short sentence, which costs less than a cent to hear. @param language as HeyGen names it, in English. */
export function sampleIn(language: string): string {
  const [first = ''] = language.toLowerCase().split(/[^a-z]/u);
  return entryOf(SAMPLES, first) ?? ENGLISH;
}
