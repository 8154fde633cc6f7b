import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Shelf } from '../../../utils/core/voice-shelf.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import type { Preview } from './use-preview.ts';
import type { Taste } from './use-taste.ts';
import { VoiceOption } from './voice-option.tsx';

interface VoiceListProps {
  readonly id: string;
  readonly shelves: readonly Shelf[];
  readonly total: number;
  readonly drawn: number;
  readonly active: number;
  readonly picked: string | undefined;
  readonly preview: Preview;
  readonly taste: Taste;
  readonly onPick: (voice: Voice) => void;
  readonly onNearEnd: () => void;
}

const SHELF_NAMES: Readonly<Record<Shelf['name'], () => string>> = {
  favorites: () => i18n.t('voice.favorites'),
  recent: () => i18n.t('voice.recent'),
  own: () => i18n.t('voice.own'),
  all: () => i18n.t('voice.all'),
};

export function VoiceList(props: VoiceListProps) {
  const { id, shelves, total, drawn, active, picked, preview, taste, onPick, onNearEnd } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('.voice-option--active')?.scrollIntoView({ block: 'nearest' });
  }, [active, shelves]);

  const groups = shelves.map(({ name, voices }, at) => {
    const start = shelves.slice(0, at).reduce((sum, shelf) => sum + shelf.voices.length, 0);
    const options = voices
      .slice(0, Math.max(0, drawn - start))
      .map((voice, index) => (
        <VoiceOption
          key={voice.id}
          id={`${id}-${start + index}`}
          voice={voice}
          position={start + index + 1}
          total={total}
          active={start + index === active}
          picked={voice.id === picked}
          playing={preview.playing === voice.id}
          liked={taste.favorites.includes(voice.id)}
          onPick={onPick}
          onPreview={preview.toggle}
          onLike={({ id }) => taste.toggle(id)}
        />
      ));
    return { name, options };
  });
  return (
    <div
      ref={list}
      id={id}
      class="voice-list"
      role="listbox"
      aria-label={i18n.t('voice.found')}
      tabIndex={-1}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (drawn < total && scrollTop + 2 * clientHeight > scrollHeight) onNearEnd();
      }}
    >
      {groups.map(({ name, options }) => {
        // "All voices" needs a heading only beside other groups.
        if (name === 'all' && groups.length === 1) return options;
        return (
          options.length > 0 && (
            <Group key={name} name={SHELF_NAMES[name]()}>
              {options}
            </Group>
          )
        );
      })}
    </div>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: preact.VNode[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
    <div role="group" aria-label={name}>
      <div class="voice-list__group" aria-hidden="true">
        {name}
      </div>
      {children}
    </div>
  );
}
