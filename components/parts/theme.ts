import { type Theme, theme } from '../../utils/store/theme.ts';

/** Shows the page in the colors that the person wants, at once and whenever they change. */
export function followTheme(): void {
  // A copy of the setting, which alone can be read before the page is painted for the first time.
  show(localStorage.theme);
  const keep = (wanted: Theme) => {
    localStorage.theme = wanted;
    show(wanted);
  };
  theme.watch(keep);
  // What was erased, or written by another page, since.
  theme.getValue().then(keep, console.error);
}

/** What is no color scheme is the system's. */
function show(wanted: Theme | undefined): void {
  const { style } = document.documentElement;
  style.colorScheme = '';
  if (wanted) style.colorScheme = wanted;
}
