import { generate } from 'selfsigned';
import { API_HOST, MEDIA_HOST, UPLOAD_HOST } from './http/hosts.ts';

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate for the simulator's hosts and loopback; one per process. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: API_HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: API_HOST },
          { type: 2, value: MEDIA_HOST },
          { type: 2, value: UPLOAD_HOST },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}
