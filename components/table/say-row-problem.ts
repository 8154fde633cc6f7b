import { i18n } from '#i18n';
import type { RowProblem } from '../../utils/core/table/check-row.ts';
import type { Field } from '../../utils/core/table/columns.ts';
import { OWN_PICTURE_PROBLEMS } from '../parts/own-picture.ts';
import { SCRIPT_PROBLEMS } from '../parts/script-problems.ts';

/** What is wrong with a row, and what to do about it. */
export function sayRowProblem({ field, kind, what }: RowProblem): string {
  if (kind === 'unknownOption')
    return i18n.t('table.problem.option', { what, all: optionsOf(field) });
  return SENTENCES[kind](what);
}

const SENTENCES: Readonly<
  Record<Exclude<RowProblem['kind'], 'unknownOption'>, (what: string) => string>
> = {
  ...OWN_PICTURE_PROBLEMS,
  empty: (what) => (what === '' ? SCRIPT_PROBLEMS.empty() : OWN_PICTURE_PROBLEMS.empty()),
  unsayable: SCRIPT_PROBLEMS.unsayable,
  tooShort: SCRIPT_PROBLEMS.tooShort,
  tooLong: SCRIPT_PROBLEMS.tooLong,
  noPhoto: () => i18n.t('table.problem.noPhoto'),
  notPublic: () => i18n.t('page.linkNotPublic'),
  notBrought: (what) => i18n.t('table.problem.notBrought', { what }),
  unknownName: (what) => i18n.t('table.problem.unknownName', { what }),
  blankName: (what) => i18n.t('table.problem.blankName', { what }),
  noVoice: () => i18n.t('composer.problem.voice'),
  unknownVoice: (what) => i18n.t('table.problem.unknownVoice', { what }),
  severalVoices: (what) => i18n.t('table.problem.severalVoices', { what }),
  unreadVoices: () => i18n.t('table.problem.unreadVoices'),
  wrongDefaults: () => i18n.t('table.problem.wrongDefaults'),
};

function optionsOf(field: Field): string {
  if (field === 'resolution') return '4K, 1080p, 720p';
  if (field === 'aspectRatio') return `16:9, 9:16, 4:5, 5:4, 1:1, ${i18n.t('format.ratioAuto')}`;
  return [
    i18n.t('format.captionsFile'),
    i18n.t('format.captionsBurnt'),
    i18n.t('format.captionsNone'),
  ].join(', ');
}
