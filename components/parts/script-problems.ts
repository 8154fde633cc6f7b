import { i18n } from '#i18n';
import { countCharacters, SCRIPT_LIMIT } from '../../utils/core/draft/narration.ts';
import { sentText } from '../../utils/core/draft/script-text.ts';
import { count } from './format.ts';

/** What to do about a script that no voice can say as it is. */
export const SCRIPT_PROBLEMS = {
  empty: () => i18n.t('composer.problem.scriptEmpty'),
  unsayable: () => i18n.t('composer.problem.scriptUnsayable'),
  tooShort: () => i18n.t('composer.problem.scriptTooShort'),
  tooLong: (script: string) =>
    i18n.t('composer.problem.scriptTooLong', {
      limit: count(SCRIPT_LIMIT),
      over: count(countCharacters(sentText(script)) - SCRIPT_LIMIT),
    }),
};
