import { AlertIcon } from '../../parts/icons.tsx';
import { ChevronIcon } from '../../parts/more-icons.tsx';
import { type FieldsProps, PAGES } from './fields.tsx';
import { isWrong, OPTION_PAGES, type OptionPage } from './pages.ts';

interface OptionMenuProps extends FieldsProps {
  readonly onPage: (page: OptionPage) => void;
}

/** Every option with its present value. */
export function OptionMenu({ onPage, ...fields }: OptionMenuProps) {
  return (
    <ul class="option-menu">
      {OPTION_PAGES.map((page) => {
        const { name, value } = PAGES[page];
        const said = value(fields);
        if (said == null) return null;
        return (
          <li key={page}>
            <button type="button" class="option-row" data-page={page} onClick={() => onPage(page)}>
              <span class="option-row__name">{name()}</span>
              <span class="option-row__value" dir="auto">
                {said}
              </span>
              {fields.strict && isWrong(page, fields.problems) && (
                <span class="option-row__wrong">
                  <AlertIcon size={16} />
                </span>
              )}
              <ChevronIcon size={16} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
