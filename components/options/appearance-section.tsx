import { i18n } from '#i18n';
import { THEMES, type Theme, theme } from '../../utils/store/theme.ts';
import { useSetting } from '../hooks/use-setting.ts';
import './appearance.css';
import { SavedNote, useSaved } from './saved.tsx';
import { Section } from './section.tsx';

const NAMES: Readonly<Record<Theme, () => string>> = {
  system: () => i18n.t('settings.appearance.system'),
  light: () => i18n.t('settings.appearance.light'),
  dark: () => i18n.t('settings.appearance.dark'),
};

/** Light, dark, or as the system has it; every page of Stillspeak follows at once. */
export function AppearanceSection() {
  const wanted = useSetting(theme);
  const [saved, follow] = useSaved();
  if (!wanted) return null;
  return (
    <Section
      id="appearance"
      heading={i18n.t('settings.appearance.heading')}
      aside={<SavedNote saved={saved} />}
    >
      <fieldset class="themes" aria-labelledby="appearance-heading">
        {THEMES.map((each) => (
          <label key={each} class="themes__choice">
            <input
              type="radio"
              class="visually-hidden"
              name="theme"
              checked={each === wanted}
              onChange={() => follow(theme.setValue(each))}
            />
            {NAMES[each]()}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
