import type { Page } from 'playwright-core';

/** From the narrowest window, through a popup at 200 %, to one at 400 %. */
const SIZES = [
  { width: 320, height: 600 },
  { width: 400, height: 300 },
  { width: 200, height: 150 },
] as const;

/** More stops than any screen has. */
const MOST = 120;

/**
 * What can't be reached of a page with the Tab key, at any of the sizes: what sticks out at the side, and each stop
 * that does not come fully into view or that something covers.
 */
export async function unreachable(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  // A page behind another one is not laid out anew.
  await page.bringToFront();
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(SETTLED);
    const at = `${size.width} × ${size.height}`;
    const wide = await page.evaluate<string>(WIDER_THAN_PAGE);
    if (wide !== '') found.push(`${at}: wider than the page: ${wide}`);
    for (const stop of await hidden(page)) found.push(`${at}: ${stop}`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Tabs once around the page, wherever the focus is. */
async function hidden(page: Page): Promise<readonly string[]> {
  await page.evaluate('window.tabbed = new Set(), document.activeElement.blur(), scrollTo(0, 0)');
  const found: string[] = [];
  for (let stop = 0; stop < MOST; stop += 1) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate<string | null>(PROBLEM);
    if (problem === null) return found;
    if (problem !== '') found.push(problem);
  }
  throw new Error('The page has no end.');
}

/** A popup's least height takes a moment to yield to a low window, and a foot's height to be measured. */
const SETTLED = `Promise.all(document.getAnimations().flatMap((it) =>
  it.effect.getComputedTiming().endTime < Infinity ? [it.finished.catch(() => {})] : []))
  .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`;

/** What sticks out, where there is a horizontal scrollbar or what would need one is cut off. */
export const WIDER_THAN_PAGE = `(() => {
  const { clientWidth } = document.documentElement;
  const scrolled = [document.documentElement, document.querySelector('main')];
  if (scrolled.every((it) => !it || it.scrollWidth <= it.clientWidth)) return '';
  const all = Array.from(document.body.querySelectorAll('*'));
  const out = all.filter((element) => element.getBoundingClientRect().right > clientWidth);
  return out.map((element) => element.localName + '.' + element.className).join(' > ');
})()`;

/** \`null\`: all stops were seen. Empty: what has the focus is seen as a whole, or fills the window. */
const PROBLEM = `(() => {
  const element = document.activeElement;
  if (element !== document.body && window.tabbed.has(element) && element.localName !== 'video') return null;
  if (element === document.body) {
    if (window.tabbed.size > 0) return null;
    return '';
  }
  window.tabbed.add(element);
  // Of a link that goes on in another line, its first one.
  const own = element.getClientRects()[0] ?? element.getBoundingClientRect();
  // A field that is not drawn itself stands for its label.
  const label = own.width < 3 ? element.labels?.[0] : undefined;
  const box = label ? label.getBoundingClientRect() : own;
  const name = element.localName + ' ' + (element.getAttribute('aria-label') ?? element.textContent.trim() ?? '') + '.' + element.className;
  const { clientWidth, clientHeight } = document.documentElement;
  const where = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
  if (box.left < -1 || box.right > clientWidth + 1) return name + ' sticks out: ' + where;
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, clientHeight);
  // Of what needs most of a low window, such as a field of several lines, the browser shows where the caret is.
  const isTall = box.height > clientHeight / 2;
  const least = isTall ? Math.min(box.height, clientHeight) / 2 : box.height - 1;
  if (bottom - top < least) return name + ' is not in view: ' + where;
  const hit = document.elementFromPoint((box.left + box.right) / 2, (top + bottom) / 2);
  const isHit = hit && (element.contains(hit) || hit.closest('label')?.control === element || (label ?? element).contains(hit));
  return isHit ? '' : name + ' is covered by ' + hit?.localName + '.' + hit?.className + ': ' + where;
})()`;
