import { i18n } from '#i18n';
import type { OptionProblems } from '../../../utils/core/draft/check-options.ts';
import type { VideoOptions } from '../../../utils/core/draft/options.ts';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';

/** The message beside each field; `undefined` if it is valid. */
export interface OptionSentences {
  readonly background: string | undefined;
  readonly callbackUrl: string | undefined;
}

export interface VideoOptionsProps {
  readonly options: VideoOptions;
  readonly problems: OptionSentences;
  /** Show every problem, not only those of fields that lost the focus. */
  readonly strict: boolean;
  /** URL of the speaker's picture; `null` if there is none. */
  readonly photo: string | null;
  /** What of it is sent; absent: all of it. */
  readonly crop?: Rectangle | undefined;
  /** The face that speaks in the photo's place. */
  readonly avatar?: ChosenAvatar | undefined;
  readonly onAvatar?: (avatar: ChosenAvatar) => void;
  /** They are a draft's, and what says it; absent: they are defaults. */
  readonly composed?: 'script' | 'audio' | 'audioLink';
  readonly onEdit: (changes: Partial<VideoOptions>) => void;
}

/** Apart from the composer's other messages, because the settings need these alone. */
export function sayOptionProblems({ background, callbackUrl }: OptionProblems): OptionSentences {
  return {
    background: background && BACKGROUND[background](),
    callbackUrl: callbackUrl && i18n.t('format.problem.callbackUrl'),
  };
}

const BACKGROUND = {
  missing: () => i18n.t('format.problem.backgroundMissing'),
  notPublic: () => i18n.t('page.linkNotPublic'),
  malformed: () => i18n.t('format.problem.backgroundColor'),
  transparent: () => i18n.t('format.problem.backgroundTransparent'),
};
