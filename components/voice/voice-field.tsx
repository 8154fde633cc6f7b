import { useId, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenVoice } from '../../utils/jobs/narration.ts';
import { searchVoices, type Voice } from '../../utils/voices.ts';
import { ChevronIcon } from '../icons.tsx';
import { Problem } from '../problem.tsx';
import { useVoices, type Voices } from '../use-voices.ts';
import { PreviewButton } from './preview-button.tsx';
import { destination, useCombobox } from './use-combobox.ts';
import { usePreview } from './use-preview.ts';
import './voice.css';
import { VoiceList } from './voice-list.tsx';
import { VoiceStatus } from './voice-status.tsx';

interface VoiceFieldProps {
  readonly label: string;
  readonly value: ChosenVoice | null;
  readonly problem?: string | undefined;
  readonly onChoose: (voice: ChosenVoice) => void;
}

/** A field to search and choose among all voices of the account, and to hear them. */
export function VoiceField({ label, value, problem, onChoose }: VoiceFieldProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const catalogue = useVoices();
  const box = useCombobox();
  const preview = usePreview();
  const { voices } = catalogue;
  const found = useMemo(() => searchVoices(voices ?? [], box.query ?? ''), [voices, box.query]);
  const chosenAt = found.findIndex((voice) => voice.id === value?.id);
  const highlighted = box.open ? found[box.active] : undefined;
  const shown = highlighted ?? voices?.find((voice) => voice.id === value?.id);

  const choose = (voice: Voice | undefined) => {
    if (voice) onChoose({ id: voice.id, name: voice.name });
    box.close();
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
    } else if (event.key === 'Escape' && box.open) {
      // A popup would be closed by it.
      event.preventDefault();
      box.close();
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
    <div
      ref={root}
      class="field voice"
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget))
          return;
        if (box.open) leave();
      }}
    >
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="voice__row">
        <div class="voice__box">
          <input
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
          {box.open && found.length > 0 && (
            <VoiceList
              id={`${id}-list`}
              found={found}
              drawn={box.drawn}
              active={box.active}
              chosen={value?.id}
              preview={preview}
              onChoose={choose}
              onNearEnd={box.drawMore}
            />
          )}
          {box.open && found.length === 0 && (
            <div id={`${id}-list`} class="voice-list voice-list--none">
              {nothing(catalogue, box.query ?? '')}
            </div>
          )}
        </div>
        <PreviewButton voice={shown} preview={preview} />
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

/** What the list says while it has nothing to offer. */
function nothing({ voices, needsKey, failure }: Voices, query: string): string {
  if (voices) return i18n.t('voice.none', { query });
  if (needsKey) return i18n.t('voice.needsKey');
  return failure ? i18n.t('voice.notLoaded') : i18n.t('voice.loading');
}
