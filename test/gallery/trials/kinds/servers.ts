import { file, redirect, resizing } from '../answers.ts';
import { at, cdn, photos, plain, staged } from '../kind.ts';
import { BOX, img } from '../page.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

/** What a server says about the file is wrong, or more than usual. */
export const servers: readonly Kind[] = [
  plain({
    name: 'wrong-extension',
    hard: 'called .png, is a JPEG',
    picture: files.jpeg,
    path: 'photo.png',
    headers: { 'content-type': 'image/png' },
  }),
  plain({
    name: 'wrong-content-type',
    hard: 'sent as text',
    picture: files.jpeg,
    headers: { 'content-type': 'text/plain' },
  }),
  plain({
    name: 'no-content-type',
    hard: 'sent as some bytes or other',
    picture: files.png,
    headers: { 'content-type': 'application/octet-stream' },
  }),
  plain({
    name: 'webp-called-jpeg',
    hard: 'name and media type say JPEG, only the bytes tell',
    picture: files.webp,
    path: 'photo.jpg',
    headers: { 'content-type': 'image/jpeg' },
  }),
  plain({ name: 'no-extension', hard: 'no name to go by', picture: files.jpeg, path: 'photo' }),
  plain({
    name: 'odd-address',
    hard: 'letters, blanks and brackets in the address',
    picture: files.jpeg,
    path: encodeURI('Élodie & 母 (1) 100%.jpg'),
  }),
  plain({
    name: 'attachment',
    hard: 'the server wants it to be saved, not shown',
    picture: files.jpeg,
    headers: { 'content-disposition': 'attachment; filename="photo.jpg"' },
  }),
  plain({
    name: 'not-to-be-kept',
    hard: 'may not be cached: who wants it again asks again',
    picture: files.jpeg,
    headers: { 'cache-control': 'no-store' },
  }),
  staged({
    name: 'resized-by-query',
    hard: 'the address asks for a small copy',
    srcUrl: photos(at('resized-by-query', 'photo.jpg?w=400')),
    body: img(at('resized-by-query', 'photo.jpg?w=400')),
    photos: { [at('resized-by-query', 'photo.jpg')]: resizing(files.jpeg, files.thumbnail) },
  }),
  staged({
    name: 'redirect',
    hard: 'the file is at another path',
    srcUrl: photos(at('redirect', 'old.jpg')),
    body: img(at('redirect', 'old.jpg')),
    photos: {
      [at('redirect', 'old.jpg')]: redirect(at('redirect', 'new.jpg')),
      [at('redirect', 'new.jpg')]: file(files.jpeg),
    },
  }),
  staged({
    name: 'redirect-to-other-host',
    hard: 'the file is at another host, which knows no CORS',
    srcUrl: photos(at('redirect-to-other-host', 'old.jpg')),
    body: img(at('redirect-to-other-host', 'old.jpg')),
    photos: {
      [at('redirect-to-other-host', 'old.jpg')]: redirect(
        cdn(at('redirect-to-other-host', 'new.jpg')),
      ),
    },
    cdn: { [at('redirect-to-other-host', 'new.jpg')]: file(files.jpeg) },
  }),
  staged({
    name: 'http-address',
    hard: 'an http: address in the page, which the browser takes for an https: one',
    srcUrl: photos(at('http-address', 'photo.jpg')),
    body: img(`http://photos.example${at('http-address', 'photo.jpg')}`),
    photos: { [at('http-address', 'photo.jpg')]: file(files.jpeg) },
  }),
  staged({
    name: 'cdn-without-cors',
    hard: 'another host that no script may read from',
    srcUrl: cdn(at('cdn-without-cors', 'photo.jpg')),
    body: img(cdn(at('cdn-without-cors', 'photo.jpg'))),
    cdn: { [at('cdn-without-cors', 'photo.jpg')]: file(files.jpeg) },
  }),
  staged({
    name: 'cdn-with-cors',
    hard: 'another host that lets scripts read',
    srcUrl: cdn(at('cdn-with-cors', 'photo.jpg')),
    body: img(cdn(at('cdn-with-cors', 'photo.jpg')), `crossorigin="anonymous" ${BOX}`),
    cdn: {
      [at('cdn-with-cors', 'photo.jpg')]: file(files.jpeg, {
        headers: { 'access-control-allow-origin': '*' },
      }),
    },
  }),
];
