import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './group.css';
import { ChevronIcon } from './icons.tsx';

interface GroupProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Group({ name, children }: GroupProps) {
  return (
    <fieldset class="option-group">
      <legend class="option-group__name">{name}</legend>
      <div class="option-group__fields">{children}</div>
    </fieldset>
  );
}

interface SeldomGroupProps extends GroupProps {
  /** Something in it is set: start open. */
  readonly used: boolean;
}

/** A collapsed group, for options that few people need. */
export function SeldomGroup({ name, used, children }: SeldomGroupProps) {
  const [open, setOpen] = useState(used);
  return (
    <details
      class="option-group option-group--seldom"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="option-group__summary">
        <ChevronIcon size={16} />
        {name}
      </summary>
      <div class="option-group__fields">{children}</div>
    </details>
  );
}
