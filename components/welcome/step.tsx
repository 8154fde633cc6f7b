import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { CheckIcon } from '../parts/icons.tsx';

interface StepProps {
  readonly id: string;
  readonly number: number;
  readonly heading: string;
  readonly done?: boolean;
  readonly children: ComponentChildren;
}

/** One entry of the ordered list, which tells screen readers its number. */
export function Step({ id, number, heading, done = false, children }: StepProps) {
  return (
    <li class="step" aria-labelledby={id}>
      <span class={done ? 'step__number step__number--done' : 'step__number'} aria-hidden="true">
        {done ? <CheckIcon /> : number}
      </span>
      <div class="step__body">
        <h2 id={id}>
          {heading}
          {done && <span class="visually-hidden"> {i18n.t('welcome.done')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
