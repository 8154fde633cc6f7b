import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PLAIN } from '../../../utils/core/draft/defaults.ts';
import { freeName, MOST_PRESETS, withPreset } from '../../../utils/core/draft/presets.ts';
import { changePresets, presets, presetsInMenuWanted } from '../../../utils/store/presets.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { SavedNote, useSaved } from '../saved.tsx';
import { Section } from '../section.tsx';
import { PresetRow } from './preset-row.tsx';
import './presets.css';

/** The ways to speak and to look that are kept, and where they are offered. */
export function PresetsSection() {
  const kept = useSetting(presets);
  const [open, setOpen] = useState<string | null>(null);
  const [saved, follow] = useSaved();
  const heading = useRef<HTMLHeadingElement>(null);
  if (!kept) return null;
  const add = () => {
    const id = crypto.randomUUID();
    const named = i18n.t('presets.newName');
    const added = changePresets((before) =>
      withPreset(before, { ...PLAIN, id, name: freeName(named, before) }),
    );
    added.then(
      () => setOpen(id),
      () => follow(added),
    );
  };
  return (
    <Section
      id="presets"
      heading={i18n.t('presets.heading')}
      headingRef={heading}
      aside={<SavedNote saved={saved} />}
    >
      <p class="options-section__help">
        {kept.all.length > 0 ? i18n.t('presets.help') : i18n.t('presets.none')}
      </p>
      {kept.all.length > 0 && (
        <ul class="presets">
          {kept.all.map((preset) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              presets={kept}
              open={open === preset.id}
              setOpen={(isOpen) => setOpen(isOpen ? preset.id : null)}
              follow={follow}
              onDelete={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      {kept.all.length < MOST_PRESETS ? (
        <button type="button" class="button button--outlined options-section__action" onClick={add}>
          {i18n.t('presets.new')}
        </button>
      ) : (
        <p class="options-section__help">{i18n.t('presets.full', { limit: MOST_PRESETS })}</p>
      )}
      {kept.all.length > 0 && <InMenu follow={follow} />}
    </Section>
  );
}

function InMenu({ follow }: { readonly follow: (saving: Promise<unknown>) => void }) {
  const wanted = useSetting(presetsInMenuWanted);
  if (wanted === undefined) return null;
  return (
    <div class="preset-menu">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={wanted}
          aria-describedby="preset-menu-hint"
          class="switch__box"
          checked={wanted}
          onChange={(event) => follow(presetsInMenuWanted.setValue(event.currentTarget.checked))}
        />
        <span>{i18n.t('presets.inMenu')}</span>
      </label>
      <p id="preset-menu-hint" class="options-section__help">
        {i18n.t('presets.inMenuHint')}
      </p>
    </div>
  );
}
