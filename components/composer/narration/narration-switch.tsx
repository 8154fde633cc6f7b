import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from '../../parts/composing.ts';

export type NarrationWay = 'script' | 'audio';

const WAYS: readonly NarrationWay[] = ['script', 'audio'];

const NAMES: Readonly<Record<NarrationWay, () => string>> = {
  script: () => i18n.t('audio.script'),
  audio: () => i18n.t('audio.audio'),
};

const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

interface NarrationSwitchProps {
  readonly way: NarrationWay;
  readonly onSwitch: (way: NarrationWay) => void;
}

export function NarrationSwitch({ way, onSwitch }: NarrationSwitchProps) {
  const group = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={group}
      class="narration-switch"
      role="radiogroup"
      aria-label={i18n.t('audio.label')}
      onKeyDown={(event) => {
        const other = WAYS.find((it) => it !== way);
        if (isComposing(event) || !ARROWS.has(event.key) || !other) return;
        event.preventDefault();
        group.current?.querySelector<HTMLElement>('[aria-checked="false"]')?.focus();
        onSwitch(other);
      }}
    >
      {WAYS.map((it) => (
        // biome-ignore lint/a11y/useSemanticElements: its name must not be a label: that is the field's below.
        <button
          key={it}
          type="button"
          role="radio"
          class="narration-switch__way"
          aria-checked={it === way}
          tabIndex={it === way ? 0 : -1}
          onClick={() => onSwitch(it)}
        >
          {NAMES[it]()}
        </button>
      ))}
    </div>
  );
}
