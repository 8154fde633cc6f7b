import { knownVoices, type VoiceLoad, type VoicePage } from '../core/voice-load.ts';
import { parseVoices, type VoiceRecords } from '../core/voice-record.ts';
import type { KnownVoices, VoiceCatalog } from '../core/voices.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database.ts';
import { accountId } from './settings.ts';

/** The voices of the kept key's account; `undefined` before the first answer of HeyGen. */
export async function readVoices(): Promise<KnownVoices | undefined> {
  const account = await accountId.getValue();
  if (account === null) return undefined;
  const { catalog, pages } = await readVoiceRecords(account);
  return knownVoices(catalog, pages);
}

/** Everything kept of an account's voices. */
export async function readVoiceRecords(account: string): Promise<VoiceRecords> {
  return parseVoices(await withDatabase((db) => db.getAll('voices', ofAccount(account))), account);
}

/** Keeps a page together with how far its load has come. */
export async function keepVoicePage(load: VoiceLoad, page: VoicePage): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('voices', 'readwrite');
    await Promise.all([tx.store.put(load), tx.store.put(page), tx.done]);
  });
  announce('voices');
}

/** Puts what a complete load has found in the place of everything kept of the account's voices. */
export async function keepVoiceCatalog(catalog: VoiceCatalog): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction('voices', 'readwrite');
    await Promise.all([
      tx.store.delete(ofAccount(catalog.account)),
      // Where versions before this one kept the voices of whatever account it was.
      tx.store.delete('all'),
      tx.store.put(catalog),
      tx.done,
    ]);
  });
  announce('voices');
}

/** Every record of an account has an id that begins with the account's. */
const ofAccount = (account: string) => IDBKeyRange.bound(`${account} `, `${account} \uffff`);
