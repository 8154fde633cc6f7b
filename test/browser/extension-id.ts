import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/**
 * The id that Chromium gives to an unpacked extension: the first 16 bytes of the SHA-256 of its
 * absolute path, with the letters a to p as hexadecimal digits.
 */
export function extensionId(directory: string): string {
  const bytes = Buffer.from(
    realpathSync(directory),
    process.platform === 'win32' ? 'utf16le' : 'utf8',
  );
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) =>
    String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  ).join('');
}
