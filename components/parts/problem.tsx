import { AlertIcon } from './icons.tsx';

interface ProblemProps {
  /** For the field's `aria-describedby`. */
  readonly id?: string;
  readonly children: string | undefined;
}

/** What is wrong, beside the thing that is wrong; nothing when nothing is. */
export function Problem({ id, children }: ProblemProps) {
  return (
    <div class="problem-slot" {...(id === undefined ? {} : { id })} aria-live="polite">
      {children && (
        <p class="problem">
          <AlertIcon size={16} />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
