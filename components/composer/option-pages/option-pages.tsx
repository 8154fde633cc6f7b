import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isUnset, UNSET } from '../../../utils/core/draft/preset.ts';
import { presets } from '../../../utils/store/presets.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { isComposing } from '../../parts/composing.ts';
import { BackIcon } from '../../parts/more-icons.tsx';
import { type FieldsProps, PAGES } from './fields.tsx';
import { OptionMenu } from './option-menu.tsx';
import type { OptionPage } from './pages.ts';
import './option-pages.css';

export interface OptionPagesProps extends Omit<FieldsProps, 'presets'> {
  readonly page: OptionPage | 'all';
  readonly onPage: (page: OptionPage) => void;
  readonly onBack: () => void;
}

/** The options, one page at a time, in the place of the composer's fields. Escape goes back, as the button does. */
export function OptionPages({ page, onPage, onBack, ...others }: OptionPagesProps) {
  const fields = { ...others, presets: useSetting(presets) };
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<OptionPage | 'all'>(page);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = page;
    // Back in the list, on the row that led away from it.
    const row = from !== page && document.querySelector<HTMLElement>(`[data-page="${from}"]`);
    (row || heading.current)?.focus();
  }, [page]);
  return (
    <section
      class="option-pages"
      aria-labelledby="option-page-heading"
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        // It would close the popup.
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <header class="option-pages__head">
        <button type="button" class="button button--quiet option-pages__back" onClick={onBack}>
          <BackIcon size={16} />
          {i18n.t('optionPages.back')}
        </button>
        <h2 ref={heading} id="option-page-heading" class="option-pages__heading" tabIndex={-1}>
          {page === 'all' ? i18n.t('optionPages.heading') : PAGES[page].name()}
        </h2>
        {page === 'all' && !isUnset(fields.draft) && (
          <button
            type="button"
            class="button button--quiet option-pages__reset"
            onClick={() => {
              fields.onEdit(UNSET);
              // The button has gone with what it did.
              heading.current?.focus();
            }}
          >
            {i18n.t('optionPages.reset')}
          </button>
        )}
      </header>
      {page === 'all' ? (
        <OptionMenu {...fields} onPage={onPage} />
      ) : (
        <div class="option-pages__fields">{PAGES[page].fields(fields)}</div>
      )}
    </section>
  );
}
