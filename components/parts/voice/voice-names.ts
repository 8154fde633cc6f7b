import { i18n } from '#i18n';
import type { Voice } from '../../../utils/core/voices.ts';

const GENDERS: ReadonlyMap<string, () => string> = new Map([
  ['female', () => i18n.t('voice.female')],
  ['male', () => i18n.t('voice.male')],
]);

/** A gender as a person says it. */
export const genderName = (gender: string): string =>
  GENDERS.get(gender.toLowerCase())?.() ?? gender;

/** What tells voices of the same name apart: "English · Female". */
export function aboutVoice({ language, gender }: Voice): string {
  const spoken = gender === 'unknown' ? '' : genderName(gender);
  return [language, spoken].filter(Boolean).join(' · ');
}
