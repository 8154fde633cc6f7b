import { type Theme, theme } from '../../utils/store/theme.ts';

/** A copy of the setting, which alone can be read before a page is painted for the first time. */
const COPY = 'theme';

/** Shows the page in the colors that the person wants, at once and whenever they change. */
export function followTheme(): void {
  show(localStorage.getItem(COPY));
  const keep = (wanted: Theme) => {
    if (wanted === 'system') localStorage.removeItem(COPY);
    else localStorage.setItem(COPY, wanted);
    show(localStorage.getItem(COPY));
  };
  theme.watch(keep);
  // What was erased, or written by another page, since.
  theme.getValue().then(keep, console.error);
}

/** @param wanted `null`: the system's. */
function show(wanted: string | null): void {
  const isTheme = wanted === 'light' || wanted === 'dark';
  document.documentElement.style.colorScheme = isTheme ? wanted : '';
}
