import type { ComponentChildren, RefObject } from 'preact';

interface SectionProps {
  /** Its place on the page, to which the navigation leads. */
  readonly id: string;
  readonly heading: string;
  /** Takes the focus where a button of the section goes. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  /** Stands beside the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the settings: a region with a heading. */
export function Section({ id, heading, headingRef, aside, children }: SectionProps) {
  return (
    <section id={id} class="options-section" aria-labelledby={`${id}-heading`}>
      <div class="options-section__head">
        <h2 id={`${id}-heading`} tabIndex={-1} {...(headingRef ? { ref: headingRef } : {})}>
          {heading}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
