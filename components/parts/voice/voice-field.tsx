import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenVoice } from '../../../utils/core/draft/narration.ts';
import type { Voice } from '../../../utils/core/voices.ts';
import type { Voices } from '../../hooks/use-voices.ts';
import { BackIcon, ChevronIcon, CrossIcon } from '../more-icons.tsx';
import { Problem } from '../problem.tsx';
import { PreviewButton } from './preview-button.tsx';
import { destination } from './use-combobox.ts';
import { usePreview } from './use-preview.ts';
import { ALL_VOICES, useVoiceSearch } from './use-voice-search.ts';
import './voice.css';
import './voice-row.css';
import { isComposing } from '../composing.ts';
import { VoiceFilters } from './voice-filters.tsx';
import { VoiceList } from './voice-list.tsx';
import { VoicePanel } from './voice-panel.tsx';
import { VoiceNone, VoiceStatus } from './voice-status.tsx';

interface VoiceFieldProps {
  readonly label: string;
  readonly catalog: Voices;
  readonly value: ChosenVoice | null;
  readonly problem?: string | undefined;
  readonly onPick: (voice: Voice) => void;
  /** Absent if a voice is required. */
  readonly onClear?: () => void;
  /** As one row of the popup, of which the open list takes all; what else can be done with the voice stands in it. */
  readonly row?: { readonly children: ComponentChildren };
  /** Asked once: whether it begins open, with the focus. */
  readonly isWanted?: () => boolean;
}

/** A combobox over all voices of the account, with filters and previews. */
export function VoiceField(props: VoiceFieldProps) {
  const { label, catalog, value, problem, onPick, onClear, row, isWanted } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const preview = usePreview();
  const { voices } = catalog;
  const { box, taste, filter, narrow, shelves, found } = useVoiceSearch(voices);
  const pickedAt = found.findIndex((voice) => voice.id === value?.id);
  const highlighted = box.open ? found[box.active] : undefined;
  const shown = highlighted ?? voices?.find((voice) => voice.id === value?.id);

  useLayoutEffect(() => {
    if (!isWanted?.()) return;
    input.current?.focus();
    box.show(pickedAt);
  }, []);

  const pick = (voice: Voice | undefined) => {
    if (voice) onPick(voice);
    box.close();
  };
  const leave = () => {
    const typed = box.query?.trim().toLowerCase();
    const named = found.filter((voice) => voice.name.toLowerCase() === typed);
    pick(named.length === 1 ? named[0] : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (box.open) pick(highlighted);
    } else if (!box.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      box.show(Math.max(pickedAt, 0));
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
      class={classOf(row !== undefined, box.open)}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))
          return;
        if (box.open) leave();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape' || !box.open) return;
        // Escape would close the popup.
        event.preventDefault();
        input.current?.focus();
        box.close();
      }}
    >
      <label class={row ? 'visually-hidden' : 'field__label'} for={id}>
        {label}
      </label>
      <div class="voice__row">
        {row && box.open && (
          <button
            type="button"
            class="button button--icon voice__back"
            aria-label={i18n.t('optionPages.back')}
            onClick={() => {
              input.current?.focus();
              box.close();
            }}
          >
            <BackIcon />
          </button>
        )}
        {row && !box.open && shown && <PreviewButton voice={shown} preview={preview} />}
        <div class="voice__box">
          <input
            ref={input}
            id={id}
            class="input voice__input"
            dir="auto"
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
            aria-describedby={row ? `${id}-problem ${id}-about` : `${id}-problem`}
            onInput={(event) => box.search(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => box.open || box.show(pickedAt)}
            onKeyDown={onKeyDown}
          />
          {row && (
            <span id={`${id}-about`} class="voice__about">
              {!box.open && shown && aboutPicked(shown, taste.order.recents[0])}
            </span>
          )}
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
                  picked={value?.id}
                  preview={preview}
                  taste={taste}
                  onPick={pick}
                  onNearEnd={box.drawMore}
                />
              ) : (
                <VoiceNone
                  id={`${id}-list`}
                  catalog={catalog}
                  query={box.query ?? ''}
                  filter={filter}
                  onUnfilter={() => {
                    input.current?.focus();
                    narrow(ALL_VOICES);
                  }}
                  onUnsearch={() => {
                    input.current?.focus();
                    box.search('');
                  }}
                />
              )}
            </VoicePanel>
          )}
        </div>
        {(!row || box.open) && <PreviewButton voice={shown} preview={preview} />}
        {row?.children}
        {onClear && value && (
          <button
            type="button"
            class="button button--icon voice__clear"
            aria-label={i18n.t('voice.clear')}
            data-tip={i18n.t('voice.clear')}
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
      <Problem id={`${id}-problem`}>{preview.trouble ?? problem}</Problem>
      <VoiceStatus {...catalog} />
    </div>
  );
}

const classOf = (isRow: boolean, isOpen: boolean): string =>
  ['field', 'voice', isRow && 'voice--row', isRow && isOpen && 'voice--open']
    .filter(Boolean)
    .join(' ');

/** "English · last used". */
const aboutPicked = ({ id, language }: Voice, last: string | undefined): string =>
  [language, id === last && i18n.t('optionPages.lastUsed')].filter(Boolean).join(' · ');
