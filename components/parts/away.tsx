/** A button that leads to another page, in a tab of its own. */
export function Away({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a class="button button--outlined" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
