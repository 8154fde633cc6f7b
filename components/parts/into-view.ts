/** The focus alone brings a field into view, and the message that describes it may lie below what is seen. */
export function bringIntoView(field: Element): void {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  for (const id of ids) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  field.scrollIntoView({ block: 'nearest' });
}
