import { i18n } from '#i18n';
import { count } from '../parts/format.ts';
import { Logo } from '../parts/icons.tsx';

interface TableHeaderProps {
  /** How many videos the last press has ordered. */
  readonly made: number;
}

/** What the page is for and, after a press, where to follow what came of it. */
export function TableHeader({ made }: TableHeaderProps) {
  return (
    <header class="table-head">
      <Logo size={32} />
      <div>
        <h1>{i18n.t('table.title')}</h1>
        <p role="status">
          {made > 0 ? i18n.t('table.made', made, [count(made)]) : i18n.t('table.lead')}
        </p>
      </div>
      <a
        class="button button--quiet table-head__list"
        href="/library.html"
        target="_blank"
        rel="noopener"
      >
        {i18n.t('player.toList')}
      </a>
    </header>
  );
}
