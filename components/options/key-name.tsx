import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type KeptKey, LONGEST_NAME } from '../../utils/core/keys.ts';
import { renameKey } from '../../utils/messages.ts';
import { isComposing } from '../parts/composing.ts';

interface KeyNameProps {
  readonly kept: KeptKey;
  /** What it is called now. */
  readonly name: string;
}

/** A name that can be written over; saved when the field is left, or with Enter. Escape takes back what was typed. */
export function KeyName({ kept, name }: KeyNameProps) {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const save = () => {
    const next = typed.trim();
    setTyped(next === '' ? name : next);
    if (next === name) return;
    renameKey(kept.id, next).catch(() => setTyped(name));
  };
  return (
    <input
      class="input key-row__name"
      dir="auto"
      aria-label={i18n.t('options.keys.name', { name })}
      autocomplete="off"
      spellcheck={false}
      maxLength={LONGEST_NAME}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') save();
        else if (event.key === 'Escape') setTyped(name);
      }}
    />
  );
}
