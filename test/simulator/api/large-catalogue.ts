import { makeVoice, PUBLIC_VOICES, type Voice } from './voice-catalogue.ts';

/**
 * A list as long as HeyGen's: the same people over and over, each time with another number.
 * @param silentFirst how many at its head have no preview, as HeyGen's newest ones
 */
export function largeCatalogue(size: number, silentFirst: number): readonly Voice[] {
  return Array.from({ length: size }, (_, index) => {
    const model = PUBLIC_VOICES[index % PUBLIC_VOICES.length];
    if (!model) throw new Error('There are no voices to begin with.');
    const round = Math.floor(index / PUBLIC_VOICES.length);
    const name = round === 0 ? model.name : `${model.name} ${round + 1}`;
    const made = makeVoice(name, model.language, model.gender);
    const silent: Voice['preview'] = index % 2 === 0 ? 'null' : 'absent';
    return { ...made, preview: index < silentFirst ? silent : 'yes' };
  });
}
