import { i18n } from '#i18n';
import type { OptionProblems } from '../../../utils/core/draft/check-options.ts';
import type { OptionSentences } from './video-options-props.ts';

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
