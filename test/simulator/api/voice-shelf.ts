import type { OwnedVoice } from '../accounts/types.ts';
import type { Site } from '../site.ts';
import { makeVoice, OWN_VOICES, type Voice } from './voice-catalogue.ts';

/** The voices one account can use: its own, and HeyGen's for everybody. */
export class VoiceShelf {
  readonly #own: readonly Voice[];
  readonly #site: Site;

  /** @param owned undefined for those of the account there is from the start */
  constructor(owned: readonly OwnedVoice[] | undefined, site: Site) {
    this.#own = owned?.map(ownVoice) ?? OWN_VOICES;
    this.#site = site;
  }

  /** Own ones first. */
  get all(): readonly Voice[] {
    return [...this.#own, ...this.#site.catalogue.voices];
  }

  find(id: string): Voice | undefined {
    return this.#own.find((voice) => voice.id === id) ?? this.#site.catalogue.find(id);
  }
}

function ownVoice({ name, language = 'English', gender = 'female' }: OwnedVoice): Voice {
  return makeVoice(name, language, gender, 'private');
}
