import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { filtersOf, type VoiceFilter } from '../../../utils/core/voice-shelf.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import { WaveIcon } from '../icons.tsx';
import { ChevronIcon, GlobeIcon, StarIcon } from '../more-icons.tsx';
import type { Taste } from './use-taste.ts';
import { genderName } from './voice-option.tsx';

interface VoiceFiltersProps {
  readonly voices: readonly Voice[];
  readonly filter: VoiceFilter;
  readonly onFilter: (filter: VoiceFilter) => void;
  /** The highlighted voice, else the picked one. */
  readonly shown: Voice | undefined;
  readonly taste: Taste;
}

const OWNERS = [
  { value: 'own', text: () => i18n.t('voice.own') },
  { value: 'public', text: () => i18n.t('voice.public') },
];

export function VoiceFilters({ voices, filter, onFilter, shown, taste }: VoiceFiltersProps) {
  const { languages, genders, own, silent, accents } = useMemo(() => filtersOf(voices), [voices]);
  const owner = filter.own === undefined ? '' : filter.own ? 'own' : 'public';
  return (
    <div class="voice-filters">
      <FilterSelect
        label={i18n.t('voice.language')}
        any={i18n.t('voice.language')}
        values={languages.map((value) => ({ value, text: () => value }))}
        value={filter.language ?? ''}
        onPick={(language) => onFilter({ ...filter, language })}
      />
      <FilterSelect
        label={i18n.t('voice.gender')}
        any={i18n.t('voice.gender')}
        values={genders.map((value) => ({ value, text: () => genderName(value) }))}
        value={filter.gender ?? ''}
        onPick={(gender) => onFilter({ ...filter, gender })}
      />
      {own && (
        <FilterSelect
          label={i18n.t('voice.owner')}
          any={i18n.t('voice.all')}
          values={OWNERS}
          value={owner}
          onPick={(picked) =>
            onFilter({ ...filter, own: picked === undefined ? undefined : picked === 'own' })
          }
        />
      )}
      {accents && (
        <FilterToggle
          name={i18n.t('voice.withAccent')}
          word={i18n.t('voiceSettings.locale')}
          icon={GlobeIcon}
          on={filter.accent}
          onToggle={(accent) => onFilter({ ...filter, accent })}
        />
      )}
      {silent && (
        <FilterToggle
          name={i18n.t('voice.withPreview')}
          word={i18n.t('voice.preview')}
          icon={WaveIcon}
          on={filter.audible}
          onToggle={(audible) => onFilter({ ...filter, audible })}
        />
      )}
      <LikeButton voice={shown} taste={taste} />
    </div>
  );
}

interface FilterToggleProps {
  /** Begins with the word that is shown, so that it can be called by that. */
  readonly name: string;
  readonly word: string;
  readonly icon: ComponentType<{ size?: number }>;
  readonly on: true | undefined;
  readonly onToggle: (on: true | undefined) => void;
}

function FilterToggle({ name, word, icon: Icon, on, onToggle }: FilterToggleProps) {
  return (
    <button
      type="button"
      class={`button button--quiet voice-filters__toggle ${on ? 'voice-filters__set' : ''}`}
      aria-label={name}
      data-tip={name}
      aria-pressed={on === true}
      onClick={() => onToggle(on ? undefined : true)}
    >
      <Icon size={16} />
      {word}
    </button>
  );
}

function LikeButton({
  voice,
  taste,
}: {
  readonly voice: Voice | undefined;
  readonly taste: Taste;
}) {
  const name = voice ? i18n.t('voice.like', { name: voice.name }) : i18n.t('voice.likeNone');
  return (
    <button
      type="button"
      class="button button--icon voice-filters__like"
      aria-label={name}
      data-tip={name}
      aria-pressed={voice !== undefined && taste.favorites.includes(voice.id)}
      aria-disabled={voice === undefined}
      onClick={() => voice && taste.toggle(voice.id)}
    >
      <StarIcon />
    </button>
  );
}

interface FilterSelectProps {
  readonly label: string;
  /** Label of the empty option. */
  readonly any: string;
  readonly values: readonly { readonly value: string; readonly text: () => string }[];
  /** Empty if nothing is filtered out. */
  readonly value: string;
  readonly onPick: (value: string | undefined) => void;
}

function FilterSelect({ label, any, values, value, onPick }: FilterSelectProps) {
  return (
    <div class="select">
      <select
        class={`input ${value === '' ? '' : 'voice-filters__set'}`}
        aria-label={label}
        value={value}
        onChange={(event) => onPick(event.currentTarget.value || undefined)}
      >
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text()}
          </option>
        ))}
      </select>
      <ChevronIcon size={14} />
    </div>
  );
}
