import { isPublicHttps } from '../public-link.ts';
import type { Background, VideoOptions } from './options.ts';

/** Problems with how a video is made. Each value names one sentence in the locales. */
export interface OptionProblems {
  /** `transparent`: a webm has no background. */
  readonly background?: BackgroundProblem | 'transparent';
  readonly callbackUrl?: 'notPublic';
}

type BackgroundProblem = 'missing' | 'notPublic' | 'malformed';

export function optionProblems(options: VideoOptions): OptionProblems {
  const { callbackUrl } = options;
  const background = backgroundProblem(options);
  return {
    ...(background && { background }),
    ...(callbackUrl?.trim() && !isPublicHttps(callbackUrl) && { callbackUrl: 'notPublic' }),
  };
}

function backgroundProblem({ background, outputFormat }: VideoOptions) {
  if (!background) return undefined;
  return outputFormat === 'webm' ? 'transparent' : problemOf(background);
}

function problemOf(background: Background): BackgroundProblem | undefined {
  switch (background.type) {
    case 'color':
      return /^#[\da-f]{6}$/iu.test(background.value) ? undefined : 'malformed';
    case 'link':
      if (background.url.trim() === '') return 'missing';
      return isPublicHttps(background.url) ? undefined : 'notPublic';
    case 'file':
      return background.file ? undefined : 'missing';
  }
}
