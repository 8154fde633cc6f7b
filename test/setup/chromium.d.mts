/**
 * Finds a Chromium, or a Chrome for Testing, that can load an unpacked extension, and gives its
 * path. Throws when STILLSPEAK_CHROMIUM names a file that isn't there.
 */
export function findChromium(): string | undefined;
