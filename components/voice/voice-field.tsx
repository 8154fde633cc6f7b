import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenVoice } from '../../utils/jobs/narration.ts';
import { shelve, type VoiceFilter } from '../../utils/voice-shelf.ts';
import type { Voice } from '../../utils/voices.ts';
import { ChevronIcon, CrossIcon } from '../icons.tsx';
import { Problem } from '../problem.tsx';
import type { Voices } from '../use-voices.ts';
import { PreviewButton } from './preview-button.tsx';
import { destination, useCombobox } from './use-combobox.ts';
import { usePreview } from './use-preview.ts';
import { useTaste } from './use-taste.ts';
import './voice.css';
import { VoiceFilters } from './voice-filters.tsx';
import { VoiceList } from './voice-list.tsx';
import { VoicePanel } from './voice-panel.tsx';
import { VoiceStatus } from './voice-status.tsx';

interface VoiceFieldProps {
  readonly label: string;
  readonly catalogue: Voices;
  readonly value: ChosenVoice | null;
  readonly problem?: string | undefined;
  readonly onChoose: (voice: Voice) => void;
  /** Absent where there has to be one. */
  readonly onClear?: () => void;
}

const ALL: VoiceFilter = {};

/** A field to search and choose among all voices of the account, and to hear them. */
export function VoiceField(props: VoiceFieldProps) {
  const { label, catalogue, value, problem, onChoose, onClear } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox();
  const preview = usePreview();
  const taste = useTaste(box.open);
  const [filter, setFilter] = useState(ALL);
  const { voices } = catalogue;
  const shelves = useMemo(
    () => shelve(voices ?? [], box.query ?? '', filter, taste.order),
    [voices, box.query, filter, taste.order],
  );
  const found = useMemo(() => shelves.flatMap((shelf) => shelf.voices), [shelves]);
  const chosenAt = found.findIndex((voice) => voice.id === value?.id);
  const highlighted = box.open ? found[box.active] : undefined;
  const shown = highlighted ?? voices?.find((voice) => voice.id === value?.id);

  const choose = (voice: Voice | undefined) => {
    if (voice) onChoose(voice);
    box.close();
  };
  const narrow = (next: VoiceFilter) => {
    setFilter(next);
    box.moveTo(0);
  };
  const leave = () => {
    const typed = box.query?.trim().toLowerCase();
    const named = found.filter((voice) => voice.name.toLowerCase() === typed);
    choose(named.length === 1 ? named[0] : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (box.open) choose(highlighted);
    } else if (!box.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      box.show(Math.max(chosenAt, 0));
    } else if (box.open && found.length > 0) {
      const next = destination(event.key, box.active, found.length);
      if (next === null) return;
      event.preventDefault();
      box.moveTo(next);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of what happens in its fields.
    <div
      ref={root}
      class="field voice"
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))
          return;
        if (box.open) leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.open) return;
        // A popup would be closed by it.
        event.preventDefault();
        input.current?.focus();
        box.close();
      }}
    >
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="voice__row">
        <div class="voice__box">
          <input
            ref={input}
            id={id}
            class="input voice__input"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            placeholder={i18n.t('voice.search')}
            value={box.query ?? value?.name ?? ''}
            aria-expanded={box.open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={highlighted ? `${id}-list-${box.active}` : undefined}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-problem`}
            onInput={(event) => box.search(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => box.open || box.show(chosenAt)}
            onKeyDown={onKeyDown}
          />
          <ChevronIcon />
          {box.open && (
            <VoicePanel>
              {voices && (
                <VoiceFilters
                  voices={voices}
                  filter={filter}
                  onFilter={narrow}
                  shown={shown}
                  taste={taste}
                />
              )}
              {found.length > 0 ? (
                <VoiceList
                  id={`${id}-list`}
                  shelves={shelves}
                  total={found.length}
                  drawn={box.drawn}
                  active={box.active}
                  chosen={value?.id}
                  preview={preview}
                  taste={taste}
                  onChoose={choose}
                  onNearEnd={box.drawMore}
                />
              ) : (
                <div id={`${id}-list`} class="voice-list--none">
                  {nothing(catalogue, box.query ?? '')}
                  {isNarrow(filter) && (
                    <button
                      type="button"
                      class="button button--outlined"
                      onClick={() => {
                        input.current?.focus();
                        narrow(ALL);
                      }}
                    >
                      {i18n.t('voice.unfilter')}
                    </button>
                  )}
                </div>
              )}
            </VoicePanel>
          )}
        </div>
        <PreviewButton voice={shown} preview={preview} />
        {onClear && value && (
          <button
            type="button"
            class="button button--icon voice__clear"
            aria-label={i18n.t('voice.clear')}
            title={i18n.t('voice.clear')}
            onClick={() => {
              input.current?.focus();
              box.close();
              onClear();
            }}
          >
            <CrossIcon />
          </button>
        )}
      </div>
      <span class="visually-hidden" role="status">
        {box.open && voices && i18n.t('voice.count', found.length)}
      </span>
      <Problem id={`${id}-problem`}>
        {preview.unplayable
          ? i18n.t('voice.unplayable', { name: preview.unplayable.name })
          : problem}
      </Problem>
      <VoiceStatus {...catalogue} />
    </div>
  );
}

const isNarrow = (filter: VoiceFilter) =>
  Object.values(filter).some((value: unknown) => value !== undefined);

/** What the list says while it has nothing to offer. */
function nothing({ voices, needsKey, failure }: Voices, query: string): string {
  if (voices) {
    return query.trim() === '' ? i18n.t('voice.noneLeft') : i18n.t('voice.none', { query });
  }
  if (needsKey) return i18n.t('voice.needsKey');
  return failure ? i18n.t('voice.notLoaded') : i18n.t('voice.loading');
}
