import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from './composing.ts';

interface QuestionProps {
  readonly class: string;
  readonly ask: string;
  /** Buttons that confirm. */
  readonly children: ComponentChildren;
  /** Label of the button that cancels. */
  readonly cancel?: string;
  readonly onCancel: () => void;
}

/** A confirmation in place. The focus starts on "Cancel", and Escape cancels. */
export function Question({
  class: name,
  ask,
  children,
  cancel = i18n.t('page.cancel'),
  onCancel,
}: QuestionProps) {
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => wayOut.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div
      class={`question ${name}`}
      role="group"
      aria-label={ask}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p class="question__ask">{ask}</p>
      {children}
      <button ref={wayOut} type="button" class="button button--quiet" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
