/** What a photo is called on its way from one view to the next. */
const NAME = 'sent-photo';

/** The photo that a view shows first. */
const PHOTO = 'main img[src^="blob:"]';

/** How long the next view may take to show its photo, in milliseconds: until then nothing on the page moves. */
const WAIT_MS = 250;

/**
 * Turns to the next view in such a way that the photo of the one before is seen to become that of the next: at once for
 * whoever asked for less motion, and where there is no photo.
 *
 * @param turn shows the next view, which need not be there when it returns.
 */
export function fly(turn: () => void): void {
  const photo = document.querySelector<HTMLElement>(PHOTO);
  if (!photo || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    turn();
    return;
  }
  photo.style.viewTransitionName = NAME;
  let arrived: HTMLElement | null = null;
  const transition = document.startViewTransition(async () => {
    turn();
    arrived = await otherPhoto(photo);
    if (arrived) arrived.style.viewTransitionName = NAME;
  });
  const end = () => arrived?.style.removeProperty('view-transition-name');
  // One that is not carried out, as in a hidden page, has turned all the same.
  transition.finished.then(end, end);
  transition.ready.catch(() => undefined);
}

/** Waits for the next view's photo; `null` where it does not come in time. */
function otherPhoto(before: HTMLElement): Promise<HTMLElement | null> {
  const find = () => {
    const found = document.querySelector<HTMLElement>(PHOTO);
    return found && found !== before && !before.isConnected ? found : null;
  };
  return new Promise((resolve) => {
    const done = (found: HTMLElement | null) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const observer = new MutationObserver(() => {
      const found = find();
      if (found) done(found);
    });
    const timer = setTimeout(() => done(find()), WAIT_MS);
    const attributes = { subtree: true, childList: true, attributeFilter: ['src'] };
    observer.observe(document.body, attributes);
  });
}
