/** How long to wait for the beginning of a file, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** How long a file plays, in seconds, by what its beginning says; `null` where it does not. */
export function mediaSeconds(url: string): Promise<number | null> {
  const media = new Audio();
  return new Promise<number | null>((resolve) => {
    media.preload = 'metadata';
    media.onloadedmetadata = () => resolve(Number.isFinite(media.duration) ? media.duration : null);
    media.onerror = () => resolve(null);
    setTimeout(() => resolve(null), TIMEOUT_MS);
    media.src = url;
  }).finally(() => media.removeAttribute('src'));
}
