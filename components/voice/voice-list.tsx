import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Voice } from '../../utils/voices.ts';
import type { Preview } from './use-preview.ts';
import { VoiceOption } from './voice-option.tsx';

interface VoiceListProps {
  readonly id: string;
  /** All that were found, own voices first. */
  readonly found: readonly Voice[];
  readonly drawn: number;
  readonly active: number;
  readonly chosen: string | undefined;
  readonly preview: Preview;
  readonly onChoose: (voice: Voice) => void;
  readonly onNearEnd: () => void;
}

/** The voices to choose from, over the rest of the page, on the side where there is room. */
export function VoiceList(props: VoiceListProps) {
  const { id, found, drawn, active, chosen, preview, onChoose, onNearEnd } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) place(list.current);
  }, []);
  useLayoutEffect(() => {
    list.current?.querySelector('.voice-option--active')?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);

  const own = found.filter((voice) => voice.own).length;
  const options = found
    .slice(0, drawn)
    .map((voice, index) => (
      <VoiceOption
        key={voice.id}
        id={`${id}-${index}`}
        voice={voice}
        position={index + 1}
        total={found.length}
        active={index === active}
        chosen={voice.id === chosen}
        playing={preview.playing === voice.id}
        onChoose={onChoose}
        onPreview={preview.toggle}
      />
    ));
  return (
    <div
      ref={list}
      id={id}
      class="voice-list"
      role="listbox"
      aria-label={i18n.t('voice.found')}
      tabIndex={-1}
      // Keeps the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (drawn < found.length && scrollTop + 2 * clientHeight > scrollHeight) onNearEnd();
      }}
    >
      {own > 0 ? (
        <>
          <Group name={i18n.t('voice.own')}>{options.slice(0, own)}</Group>
          {found.length > own && <Group name={i18n.t('voice.all')}>{options.slice(own)}</Group>}
        </>
      ) : (
        options
      )}
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

const ROOM_PX = 12;
const TALLEST_PX = 296;

function place(list: HTMLElement): void {
  const field = list.parentElement?.getBoundingClientRect();
  if (!field) return;
  const below = window.innerHeight - field.bottom - ROOM_PX;
  const above = field.top - ROOM_PX;
  const upwards = below < 200 && above > below;
  list.classList.toggle('voice-list--above', upwards);
  list.style.maxHeight = `${Math.max(120, Math.min(TALLEST_PX, upwards ? above : below))}px`;
}
