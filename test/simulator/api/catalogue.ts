import { largeCatalogue } from './large-catalogue.ts';
import { PUBLIC_VOICES, type Voice } from './voice-catalogue.ts';

/** How many voices HeyGen has for everybody. */
export interface CatalogueSize {
  /** Voices, one to 6,000. */
  size: number;
  /** How many at the list's head have no preview; the others all have one. Default 0. */
  silentFirst?: number;
}

/** HeyGen's voices for everybody. */
export class Catalogue {
  #voices = PUBLIC_VOICES;
  #byId = byId(PUBLIC_VOICES);

  get voices(): readonly Voice[] {
    return this.#voices;
  }

  find(id: string): Voice | undefined {
    return this.#byId.get(id);
  }

  /** @param size null for the 460 there are by default */
  set(size: CatalogueSize | null): void {
    this.#voices = size === null ? PUBLIC_VOICES : largeCatalogue(size.size, size.silentFirst ?? 0);
    this.#byId = byId(this.#voices);
  }
}

function byId(voices: readonly Voice[]): Map<string, Voice> {
  return new Map(voices.map((voice) => [voice.id, voice]));
}
