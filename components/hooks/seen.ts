/** Often enough for what nobody waits for, in milliseconds. */
const LOOK_EVERY_MS = 30;

/**
 * Resolves once the page is on the screen, with what it is for. Chrome shows its popup when the page has loaded, and a
 * stylesheet that is asked for before that is waited for: measured, these kept the popup from the screen for 0.1 s.
 */
export const seen = new Promise<void>((resolve) => {
  const look = () => {
    if (document.querySelector('[data-waiting]')) setTimeout(look, LOOK_EVERY_MS);
    else requestAnimationFrame(() => setTimeout(resolve));
  };
  if (document.readyState === 'complete') look();
  else addEventListener('load', look, { once: true });
});
