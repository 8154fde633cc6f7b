import { AlertIcon } from './icons.tsx';

interface ProblemProps {
  /** For the field's `aria-describedby`. */
  readonly id?: string;
  readonly children: string | undefined;
}

/**
 * A field's problem. The live region is rendered even while it is empty: screen readers announce
 * only changes in a region that exists.
 */
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
