import { i18n } from '#i18n';
import type { OwnPictureProblem } from '../../utils/own-picture.ts';

/** Why a person's own picture was not taken. */
export const OWN_PICTURE_PROBLEMS: Readonly<Record<OwnPictureProblem, () => string>> = {
  empty: () => i18n.t('own.empty'),
  notAPicture: () => i18n.t('own.notAPicture'),
  broken: () => i18n.t('own.broken'),
  tooLarge: () => i18n.t('own.tooLarge'),
  unkept: () => i18n.t('own.unkept'),
};
