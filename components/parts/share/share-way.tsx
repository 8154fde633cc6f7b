import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ShareWayProps {
  readonly name: string;
  /** Who can open it, and for how long. */
  readonly about: string;
  readonly children: ComponentChildren;
}

/** One way to hand a video on: said first, then its buttons. */
export function ShareWay({ name, about, children }: ShareWayProps) {
  const id = useId();
  return (
    <section class="share__way" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p class="share__who">{about}</p>
      <div class="share__buttons">{children}</div>
    </section>
  );
}
