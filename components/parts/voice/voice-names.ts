import { i18n } from '#i18n';
import type { Voice } from '../../../utils/core/voices.ts';

const GENDERS: ReadonlyMap<string, () => string> = new Map([
  ['female', () => i18n.t('voice.female')],
  ['male', () => i18n.t('voice.male')],
]);

/** HeyGen's gender, translated; unknown ones are shown as they are. */
export const genderName = (gender: string): string =>
  GENDERS.get(gender.toLowerCase())?.() ?? gender;

/** "English · Female": tells voices of the same name apart. */
export function aboutVoice({ language, gender }: Voice): string {
  const spoken = gender === 'unknown' ? '' : genderName(gender);
  return [language, spoken].filter(Boolean).join(' · ');
}
