import { i18n } from '#i18n';
import { OPEN_IN, type OpenIn, openIn } from '../../utils/store/open-in.ts';
import { THEMES, type Theme, theme } from '../../utils/store/theme.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { SavedNote, useSaved } from './saved.tsx';
import { Section } from './section.tsx';
import { Segments } from './segments.tsx';

const COLORS: Readonly<Record<Theme, () => string>> = {
  system: () => i18n.t('settings.appearance.system'),
  light: () => i18n.t('settings.appearance.light'),
  dark: () => i18n.t('settings.appearance.dark'),
};

const PLACES: Readonly<Record<OpenIn, () => string>> = {
  popup: () => i18n.t('settings.appearance.popup'),
  panel: () => i18n.t('settings.appearance.panel'),
};

/** Light, dark, or as the system has it; every page of Stillspeak follows at once. And where it opens. */
export function AppearanceSection() {
  const colors = useSetting(theme);
  const place = useSetting(openIn);
  const [saved, follow] = useSaved();
  if (!colors || !place) return null;
  return (
    <Section
      id="appearance"
      heading={i18n.t('settings.appearance.heading')}
      aside={<SavedNote saved={saved} />}
    >
      <Segments
        labelledBy="appearance-heading"
        values={THEMES}
        names={COLORS}
        value={colors}
        onPick={(picked) => follow(theme.setValue(picked))}
      />
      <h3 id="open-in-heading">{i18n.t('settings.appearance.openIn')}</h3>
      <Segments
        labelledBy="open-in-heading"
        hint={i18n.t('settings.appearance.openInHint')}
        values={OPEN_IN}
        names={PLACES}
        value={place}
        onPick={(picked) => follow(openIn.setValue(picked))}
      />
    </Section>
  );
}
