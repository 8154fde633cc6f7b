import { generate } from 'selfsigned';

/** The name that the gallery answers to; the browser is told where that is. */
export const host = 'photos.example';

let made: ReturnType<typeof make> | undefined;

/** A self-signed certificate for the gallery; one per process. */
export function certificate(): Promise<{ key: string; cert: string }> {
  made ??= make();
  return made;
}

async function make(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  return { key: pems.private, cert: pems.cert };
}
