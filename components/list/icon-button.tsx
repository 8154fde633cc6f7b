import type { ComponentType, Ref } from 'preact';

interface IconButtonProps {
  /** Says what it acts on, too: read out of a list, a button stands for itself. */
  readonly name: string;
  /** The short word that is shown. */
  readonly tip: string;
  readonly icon: ComponentType<{ size?: number }>;
  readonly onClick: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({ name, tip, icon: Icon, onClick, buttonRef }: IconButtonProps) {
  return (
    <button
      {...(buttonRef ? { ref: buttonRef } : {})}
      type="button"
      class="button button--icon"
      aria-label={name}
      data-tip={tip}
      onClick={onClick}
    >
      <Icon />
    </button>
  );
}
