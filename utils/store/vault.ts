import * as v from 'valibot';

/** Text that is encrypted with a passphrase. The fields but the numbers are in Base64. */
export interface Sealed {
  readonly salt: string;
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number;
  /** Another one each time: AES-GCM gives itself away with one that comes twice. */
  readonly iv: string;
  readonly data: string;
}

/** What OWASP asks for at least with SHA-256. */
export const ITERATIONS = 600_000;
/** A damaged profile must not keep the worker busy for minutes. */
const MOST_ITERATIONS = 10_000_000;

const base64 = v.pipe(v.string(), v.base64());

export const sealedSchema: v.GenericSchema<unknown, Sealed> = v.object({
  salt: base64,
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITERATIONS)),
  iv: base64,
  data: base64,
});

/** A key made of a passphrase, with what it takes to make it again. */
export interface VaultKey {
  /** 256 bits, in Base64. */
  readonly raw: string;
  readonly salt: string;
  readonly iterations: number;
}

export const vaultKeySchema: v.GenericSchema<unknown, VaultKey> = v.object({
  raw: base64,
  salt: base64,
  iterations: v.number(),
});

const SALT_BYTES = 16;
const IV_BYTES = 12;
const KEY_BITS = 256;

/** Takes about a second, so that guesses do as well. */
export async function vaultKeyOf(
  passphrase: string,
  salt: string = textOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
  iterations: number = ITERATIONS,
): Promise<VaultKey> {
  // The same word may be typed in two ways that look alike.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const asked = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  const bits = await crypto.subtle.deriveBits(asked, material, KEY_BITS);
  return { raw: textOf(new Uint8Array(bits)), salt, iterations };
}

export async function sealed(text: string, key: VaultKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await cipherOf(key),
    new TextEncoder().encode(text),
  );
  const { salt, iterations } = key;
  return { salt, iterations, iv: textOf(iv), data: textOf(new Uint8Array(data)) };
}

/** @returns `null` where the key is not the one that it was sealed with. */
export async function opened({ iv, data }: Sealed, key: VaultKey): Promise<string | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv: bytesOf(iv) };
    const text = await crypto.subtle.decrypt(algorithm, await cipherOf(key), bytesOf(data));
    return new TextDecoder().decode(text);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

const cipherOf = ({ raw }: VaultKey) =>
  crypto.subtle.importKey('raw', bytesOf(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
