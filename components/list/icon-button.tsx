import type { ComponentType, Ref } from 'preact';

interface IconButtonProps {
  readonly name: string;
  readonly icon: ComponentType<{ size?: number }>;
  readonly onClick: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function IconButton({ name, icon: Icon, onClick, buttonRef }: IconButtonProps) {
  return (
    <button
      {...(buttonRef ? { ref: buttonRef } : {})}
      type="button"
      class="button button--icon"
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      <Icon />
    </button>
  );
}
