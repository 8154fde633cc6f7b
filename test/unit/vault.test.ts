import { describe, expect, it } from 'vitest';
import { ITERATIONS, opened, sealed, vaultKeyOf } from '../../utils/store/vault.ts';

const TEXT = '{"apiKey":"sk-some-key-1234"}';
/** Tests need not wait; what ships is held below. */
const FEW = 1_000;
const keyOf = (passphrase: string, salt?: string) => vaultKeyOf(passphrase, salt, FEW);

describe('what is locked', () => {
  it('is opened by its passphrase alone', async () => {
    const vault = await sealed(TEXT, await keyOf('correct horse'));
    expect(await opened(vault, await keyOf('correct horse', vault.salt))).toBe(TEXT);
    expect(await opened(vault, await keyOf('correct house', vault.salt))).toBeNull();
    expect(await opened(vault, await keyOf('', vault.salt))).toBeNull();
  });

  it('shows nothing of what it is, and is another text each time', async () => {
    const key = await keyOf('correct horse');
    const [first, second] = [await sealed(TEXT, key), await sealed(TEXT, key)];
    expect(JSON.stringify(first)).not.toContain('sk-some');
    expect(atob(first.data)).not.toContain('sk-some');
    expect(first.data).not.toBe(second.data);
    expect((await keyOf('correct horse')).salt).not.toBe(key.salt);
  });

  it('is not opened once a bit of it is another', async () => {
    const key = await keyOf('correct horse');
    const vault = await sealed(TEXT, key);
    const bytes = Uint8Array.from(atob(vault.data), (sign) => sign.charCodeAt(0));
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    expect(await opened({ ...vault, data: btoa(String.fromCharCode(...bytes)) }, key)).toBeNull();
  });

  it('takes a passphrase however its letters were typed', async () => {
    const vault = await sealed(TEXT, await keyOf('caf\u00e9 au lait'));
    expect(await opened(vault, await keyOf('cafe\u0301 au lait', vault.salt))).toBe(TEXT);
  });

  it('makes a guess cost hundreds of thousands of rounds', async () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect((await vaultKeyOf('correct horse')).iterations).toBe(ITERATIONS);
  });
});
