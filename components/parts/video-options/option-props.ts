import { i18n } from '#i18n';
import type { OptionProblems } from '../../../utils/core/draft/check-options.ts';
import type { VideoOptions } from '../../../utils/core/draft/options.ts';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';

/** The sentence beside each field that can be wrong; absent where nothing is. */
export interface OptionSentences {
  readonly background: string | undefined;
  readonly callbackUrl: string | undefined;
}

export interface VideoOptionsProps {
  readonly options: VideoOptions;
  readonly problems: OptionSentences;
  /** Everything that is wrong is said, and not only in fields that were left. */
  readonly strict: boolean;
  /** An address of the picture of who speaks; `null` where there is none. */
  readonly photo: string | null;
  /** The face that speaks, where HeyGen has learnt it. */
  readonly avatar?: ChosenAvatar | undefined;
  readonly onAvatar?: (avatar: ChosenAvatar) => void;
  readonly onEdit: (changes: Partial<VideoOptions>) => void;
}

/** The sentences beside the further options: apart from the others, as they are seldom needed. */
export function sayOptionProblems({ background, callbackUrl }: OptionProblems): OptionSentences {
  return {
    background: background && BACKGROUND[background](),
    callbackUrl: callbackUrl && i18n.t('format.problem.callbackUrl'),
  };
}

const BACKGROUND = {
  missing: () => i18n.t('format.problem.backgroundMissing'),
  notPublic: () => i18n.t('format.problem.backgroundAddress'),
  malformed: () => i18n.t('format.problem.backgroundColor'),
  transparent: () => i18n.t('format.problem.backgroundTransparent'),
};
