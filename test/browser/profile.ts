import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile on disk. */
export type Profile = {
  readonly directory: string;
  /** Deletes it, if it was made here. */
  release(): Promise<void>;
};

/** The profile in `directory`, or a new one, which has a folder `Downloads` of its own. */
export async function takeProfile(directory: string | undefined): Promise<Profile> {
  if (directory) return { directory, release: async () => {} };
  const made = await mkdtemp(join(tmpdir(), 'stillspeak-'));
  await mkdir(join(made, 'Default'));
  await writeFile(join(made, 'Default', 'Preferences'), JSON.stringify(preferences(made)));
  // A browser that was just ended may still be writing its last files.
  const patience = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  return { directory: made, release: () => rm(made, patience) };
}

function preferences(directory: string) {
  return {
    download: { default_directory: join(directory, 'Downloads'), prompt_for_download: false },
  };
}
