import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Word } from '../../utils/core/captions/words.ts';
import { isComposing } from '../parts/composing.ts';
import { memo } from '../parts/memo.tsx';
import './spoken-words.css';

interface SpokenWordsProps {
  readonly words: readonly Word[];
  /** The index of the one that is being said. */
  readonly spoken: number;
  readonly onSeek: (seconds: number) => void;
}

/** The words as they are spoken: a press on one plays from there. One stop for the Tab key, arrows within. */
export function SpokenWords({ words, spoken, onSeek }: SpokenWordsProps) {
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const buttons = () => box.current?.querySelectorAll('button');
  const indexOf = (target: EventTarget | null) =>
    target instanceof HTMLButtonElement ? [...(buttons() ?? [])].indexOf(target) : -1;
  useEffect(() => {
    if (focused === null) keepInSight(box.current, buttons()?.[spoken]);
  }, [spoken]);
  const stop = focused ?? Math.max(0, spoken);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't flow as text.
    <div
      ref={box}
      class="spoken-words"
      dir="auto"
      role="group"
      aria-label={i18n.t('player.words')}
      onClick={({ target }) => {
        const word = words[indexOf(target)];
        if (word) onSeek(word.start);
      }}
      onFocusIn={({ target }) => setFocused(indexOf(target))}
      onFocusOut={() => setFocused(null)}
      onKeyDown={(event) => {
        if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
        const rtl = event.currentTarget.matches(':dir(rtl)');
        const to = destination(event.key, indexOf(event.target), words.length - 1, rtl);
        if (to === undefined) return;
        event.preventDefault();
        buttons()?.[to]?.focus();
      }}
    >
      {words.map((word, index) => (
        <SpokenWord key={index} word={word} isSpoken={index === spoken} isStop={index === stop} />
      ))}
    </div>
  );
}

interface SpokenWordProps {
  readonly word: Word;
  readonly isSpoken: boolean;
  readonly isStop: boolean;
}

const SpokenWord = memo(({ word, isSpoken, isStop }: SpokenWordProps) => (
  <>
    <button
      type="button"
      class="spoken-words__word"
      tabIndex={isStop ? 0 : -1}
      aria-current={isSpoken ? 'true' : undefined}
    >
      {word.text}
    </button>
    {word.isSpaced ? ' ' : ''}
  </>
));

function destination(key: string, at: number, last: number, rtl: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, Math.max(0, at + (rtl ? -1 : 1)));
    case 'ArrowLeft':
      return Math.min(last, Math.max(0, at + (rtl ? 1 : -1)));
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Scrolls the words alone: the page stays where the person has put it. */
function keepInSight(box: HTMLElement | null, word: HTMLElement | undefined): void {
  if (!box || !word) return;
  const { offsetTop, offsetHeight } = word;
  const { scrollTop, clientHeight } = box;
  if (offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight) return;
  box.scrollTop = offsetTop - clientHeight / 3;
}
