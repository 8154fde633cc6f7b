import type { IncomingHttpHeaders } from 'node:http';
import { file } from '../answers.ts';
import { at, cdn, photos, plain, staged } from '../kind.ts';
import { BOX, img } from '../page.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

const COOKIE = 'visitor=known';
const knows = ({ cookie }: IncomingHttpHeaders) => cookie?.split('; ').includes(COOKIE) === true;
const fromPage = ({ referer }: IncomingHttpHeaders) =>
  referer?.startsWith('https://photos.example/') === true;
const forImage = (headers: IncomingHttpHeaders) => headers['sec-fetch-dest'] === 'image';

const cookiePath = at('needs-cookie', 'photo.jpg');
const foreignPath = at('hotlink-refused', 'photo.jpg');

/** The file is for the page's own visitors only. */
export const guards: readonly Kind[] = [
  staged({
    name: 'needs-cookie',
    hard: 'only for who has the cookie of the page',
    srcUrl: photos(cookiePath),
    body: img(cookiePath),
    headers: { 'set-cookie': `${COOKIE}; Path=/trials; Secure; HttpOnly; SameSite=Lax` },
    photos: { [cookiePath]: file(files.jpeg, { only: knows }) },
  }),
  plain({
    name: 'needs-referer',
    hard: 'only for who comes from a page of the site',
    picture: files.jpeg,
    only: fromPage,
    headers: { 'cache-control': 'no-store' },
  }),
  staged({
    name: 'hotlink-refused',
    hard: 'another host, without CORS, that asks for the Referer',
    srcUrl: cdn(foreignPath),
    body: img(cdn(foreignPath), `referrerpolicy="unsafe-url" ${BOX}`),
    cdn: { [foreignPath]: file(files.jpeg, { only: fromPage }) },
  }),
  plain({
    name: 'hotlink-decoy',
    hard: 'who comes without the Referer gets another picture, and no error',
    picture: files.jpeg,
    only: fromPage,
    others: file(files.decoy),
    headers: { 'cache-control': 'no-store' },
  }),
  plain({
    name: 'image-elements-only',
    hard: 'only for an <img>: what a script fetches is refused',
    picture: files.jpeg,
    only: forImage,
  }),
];
