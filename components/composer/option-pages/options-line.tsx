import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { later } from '../../parts/lazy.tsx';
import { ChevronIcon } from '../../parts/more-icons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { sayOptions } from './say-options.ts';
import './options-line.css';
import type { OptionPagesState } from './use-option-pages.ts';

const PresetButton = later(async () => (await import('./preset-button.tsx')).PresetButton);

interface OptionsLineProps {
  readonly draft: Draft;
  readonly pages: OptionPagesState;
}

/** Sums all options up, and opens them. */
export function OptionsLine({ draft, pages }: OptionsLineProps) {
  const said = sayOptions(draft);
  return (
    <div class="options-line">
      <PresetButton draft={draft} onOpen={() => void pages.show('preset')} />
      <button
        type="button"
        class="button options-line__open"
        aria-label={i18n.t('optionPages.open', { values: said })}
        onClick={() => void pages.show('all')}
      >
        <span class="options-line__values">{said}</span>
        <ChevronIcon size={16} />
      </button>
      <Problem>{pages.failed ? i18n.t('composer.moreUnloaded') : undefined}</Problem>
    </div>
  );
}
