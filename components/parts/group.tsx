import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './group.css';
import { ChevronIcon } from './more-icons.tsx';

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
  /** What is in it is rendered once it is opened. */
  readonly late?: true;
}

/** A collapsed group, for options that few people need. */
export function SeldomGroup({ name, used, late, children }: SeldomGroupProps) {
  const [open, setOpen] = useState(used);
  const [opened, setOpened] = useState(used || !late);
  return (
    <details
      class="option-group option-group--seldom"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary class="option-group__summary">
        <ChevronIcon size={16} />
        {name}
      </summary>
      <div class="option-group__fields">{opened && children}</div>
    </details>
  );
}
