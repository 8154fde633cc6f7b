import { parseCatalog } from '../core/voice-record.ts';
import type { VoiceCatalog } from '../core/voices.ts';
import { withDatabase } from './database.ts';

/** `undefined` before the first answer of HeyGen. */
export async function readVoices(): Promise<VoiceCatalog | undefined> {
  return parseCatalog(await withDatabase((db) => db.get('voices', 'all')));
}
