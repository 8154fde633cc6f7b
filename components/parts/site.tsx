import './site.css';
import { siteOf } from './more-format.ts';

/** Whose page it is, beside its title: a page chooses what it is called, and nobody else's address. */
export function Site({ of }: { readonly of: string }) {
  const site = siteOf(of);
  if (site === '') return null;
  return (
    <span class="site" title={site}>
      <bdi dir="ltr">{site}</bdi>
    </span>
  );
}
