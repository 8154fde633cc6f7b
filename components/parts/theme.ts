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

/** The stylesheet's own is the system's. Any other word is a color scheme, too, that nothing is drawn in. */
function show(wanted: Theme | undefined): void {
  const isOwn = wanted === 'light' || wanted === 'dark';
  document.documentElement.style.colorScheme = isOwn ? wanted : '';
}
