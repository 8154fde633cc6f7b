import { file } from '../answers.ts';
import { at, cdn, photos, staged } from '../kind.ts';
import { img, page } from '../page.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

const path = (name: string) => at(name, 'photo.jpg');
const frame = (name: string) => at(name, 'frame');
const shown = (name: string) => ({ [path(name)]: file(files.jpeg) });
const FRAME = 'width="380" height="460" style="border: 0"';

/** The page around the picture stands in the way. */
export const pages: readonly Kind[] = [
  staged({
    name: 'shadow-tree',
    hard: 'a closed component that no selector looks into',
    srcUrl: photos(path('shadow-tree')),
    body: `<div id="photo" style="width: 320px; height: 400px"></div><script>
      document.querySelector('#photo').attachShadow({ mode: 'closed' }).innerHTML =
        '${img(path('shadow-tree'))}';
    </script>`,
    photos: shown('shadow-tree'),
  }),
  staged({
    name: 'same-origin-frame',
    hard: 'another document, of the same site',
    target: 'iframe',
    srcUrl: photos(path('same-origin-frame')),
    body: `<iframe src="${frame('same-origin-frame')}" ${FRAME}></iframe>`,
    photos: {
      [frame('same-origin-frame')]: page(img(path('same-origin-frame'))),
      ...shown('same-origin-frame'),
    },
  }),
  staged({
    name: 'cross-origin-frame',
    hard: 'another document, of another site, in another process',
    target: 'iframe',
    srcUrl: cdn(path('cross-origin-frame')),
    body: `<iframe src="${cdn(frame('cross-origin-frame'))}" ${FRAME}></iframe>`,
    cdn: {
      [frame('cross-origin-frame')]: page(img(path('cross-origin-frame'))),
      ...shown('cross-origin-frame'),
    },
  }),
  staged({
    name: 'sandboxed-frame',
    hard: 'a document without an origin, and no scripts in it',
    target: 'iframe',
    srcUrl: photos(path('sandboxed-frame')),
    body: `<iframe sandbox src="${frame('sandboxed-frame')}" ${FRAME}></iframe>`,
    photos: {
      [frame('sandboxed-frame')]: page(img(path('sandboxed-frame'))),
      ...shown('sandboxed-frame'),
    },
  }),
  staged({
    name: 'no-context-menu',
    hard: 'the page keeps the menu from opening',
    srcUrl: '',
    body: `${img(path('no-context-menu'))}<script>
      addEventListener('contextmenu', (event) => event.preventDefault());
    </script>`,
    photos: shown('no-context-menu'),
  }),
  staged({
    name: 'strict-policy',
    hard: 'the page may load pictures from anywhere, and nothing else',
    srcUrl: cdn(path('strict-policy')),
    body: img(cdn(path('strict-policy'))),
    headers: { 'content-security-policy': "default-src 'self'; img-src *" },
    cdn: shown('strict-policy'),
  }),
  staged({
    name: 'isolated-page',
    hard: 'takes from other hosts only what says that it may be taken',
    srcUrl: cdn(path('isolated-page')),
    body: img(cdn(path('isolated-page'))),
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
    cdn: {
      [path('isolated-page')]: file(files.jpeg, {
        headers: { 'cross-origin-resource-policy': 'cross-origin' },
      }),
    },
  }),
  staged({
    name: 'removed-at-click',
    hard: 'the page takes the picture away as soon as it is clicked',
    srcUrl: photos(path('removed-at-click')),
    body: `${img(path('removed-at-click'))}<script>
      const photo = document.querySelector('#photo');
      photo.addEventListener('contextmenu', () => setTimeout(() => photo.remove(), 100));
    </script>`,
    photos: shown('removed-at-click'),
  }),
];
