import type { VoiceCatalogue } from '../core/voices.ts';
import { withDatabase } from './database.ts';

/** The kept catalogue, or `undefined` before the first reading. */
export async function readVoices(): Promise<VoiceCatalogue | undefined> {
  return withDatabase((db) => db.get('voices', 'all'));
}
