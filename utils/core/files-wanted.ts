import type { Draft } from './draft/draft.ts';
import type { Background } from './draft/options.ts';
import type { Preset } from './draft/preset.ts';
import type { Job } from './job/job.ts';

/** Ids of the files that something refers to, even where it is not the choice that counts at the moment. */
export function filesWanted(
  drafts: readonly Draft[],
  jobs: readonly Job[],
  presets: readonly Preset[],
): ReadonlySet<string> {
  const ofDrafts = drafts.flatMap(({ background, recording, avatar }) => [
    fileIn(background),
    recording?.id,
    avatar?.picture,
  ]);
  const ofPresets = presets.map(({ background }) => fileIn(background));
  const ids = [...ofPresets, ...ofDrafts, ...jobs.flatMap(filesOf)];
  return new Set(ids.filter((id) => id !== undefined));
}

/** Ids of the files that a job refers to. */
export function filesOf({ request }: Job): readonly string[] {
  if (request.make !== 'video') return [];
  const { background, narration, avatar } = request;
  const recording = narration.type === 'audio' ? narration.recording.id : undefined;
  return [fileIn(background), recording, avatar?.picture].filter((id) => id !== undefined);
}

const fileIn = (background: Background | undefined): string | undefined =>
  background?.type === 'file' ? background.file?.id : undefined;
