import type { Defaults } from './draft/defaults.ts';
import type { Draft } from './draft/draft.ts';
import type { Background } from './draft/options.ts';
import type { Job } from './job/job.ts';

/** Ids of the files that something refers to, even where it is not the choice that counts at the moment. */
export function filesWanted(
  drafts: readonly Draft[],
  jobs: readonly Job[],
  defaults: Defaults,
): ReadonlySet<string> {
  const requests = jobs.flatMap(({ request }) => (request.make === 'video' ? [request] : []));
  const backgrounds = [defaults, ...drafts, ...requests].map(({ background }) =>
    fileIn(background),
  );
  const recordings = [
    ...drafts.map(({ recording }) => recording?.id),
    ...requests.map(({ narration }) =>
      narration.type === 'audio' ? narration.recording.id : undefined,
    ),
  ];
  const faces = [...drafts, ...requests].map(({ avatar }) => avatar?.picture);
  return new Set([...backgrounds, ...recordings, ...faces].filter((id) => id !== undefined));
}

const fileIn = (background: Background | undefined): string | undefined =>
  background?.type === 'file' ? background.file?.id : undefined;
