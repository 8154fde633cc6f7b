import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preset } from '../../../utils/core/draft/preset.ts';
import { type Presets, withoutPreset, withUsual } from '../../../utils/core/draft/presets.ts';
import { isolated } from '../../../utils/core/isolated.ts';
import { changePresets } from '../../../utils/store/presets.ts';
import { CheckIcon } from '../../parts/icons.tsx';
import { Menu } from '../../parts/menu.tsx';
import { MenuList } from '../../parts/menu-list.tsx';
import { CrossIcon, TrashIcon } from '../../parts/more-icons.tsx';
import { sayPreset, sayPresetName } from '../../parts/preset/say-preset.ts';
import { Question } from '../../parts/question.tsx';
import { PresetEditor } from './preset-editor.tsx';

interface PresetRowProps {
  readonly preset: Preset;
  readonly presets: Presets;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly follow: (saving: Promise<unknown>) => void;
  /** The row goes, and the focus with it. */
  readonly onDelete: () => void;
}

export function PresetRow(props: PresetRowProps) {
  const { preset, presets, open, setOpen, follow, onDelete } = props;
  const [asking, setAsking] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) edit.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const { id } = preset;
  const name = sayPresetName(preset);
  const isUsual = presets.usual === id;
  const begin = (usual: string | null) =>
    follow(changePresets((before) => withUsual(before, usual)));
  const usualItem = isUsual
    ? { name: i18n.t('presets.notUsual'), icon: CrossIcon, onChoose: () => begin(null) }
    : { name: i18n.t('presets.makeUsual'), icon: CheckIcon, onChoose: () => begin(id) };
  const deletion = {
    name: i18n.t('presets.delete'),
    icon: TrashIcon,
    isDanger: true,
    onChoose: () => setAsking(true),
  };
  return (
    <li class="preset">
      <div class="preset__head">
        <div class="preset__text">
          <h3 class="preset__name">
            <bdi>{name}</bdi>
            {isUsual && <span class="preset__usual">{i18n.t('presets.usual')}</span>}
          </h3>
          <p class="preset__facts">{sayPreset(preset)}</p>
        </div>
        <button
          ref={edit}
          type="button"
          class="button button--outlined"
          aria-label={
            open ? i18n.t('presets.closeNamed', { name }) : i18n.t('presets.editNamed', { name })
          }
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? i18n.t('presets.close') : i18n.t('presets.edit')}
        </button>
        <Menu name={i18n.t('presets.moreNamed', { name })}>
          {(place) => <MenuList {...place} items={[usualItem, deletion]} />}
        </Menu>
      </div>
      {asking && (
        <Question
          class="options-section__ask"
          ask={i18n.t('presets.deleteAsk', { name: isolated(name) })}
          onCancel={() => setAsking(false)}
        >
          <button
            type="button"
            class="button button--danger"
            onClick={() => {
              follow(changePresets((before) => withoutPreset(before, id)));
              onDelete();
            }}
          >
            {i18n.t('presets.delete')}
          </button>
        </Question>
      )}
      {open && <PresetEditor preset={preset} presets={presets} follow={follow} />}
    </li>
  );
}
