import { file } from '../answers.ts';
import { at, photos, staged } from '../kind.ts';
import { BOX, img } from '../page.ts';
import * as files from '../pictures.ts';
import { camera } from '../stream.ts';
import type { Kind } from '../trial.ts';

const small = (name: string) => at(name, 'small.jpg');
const large = (name: string) => at(name, 'large.jpg');
const both = (name: string) => ({
  [small(name)]: file(files.thumbnail),
  [large(name)]: file(files.jpeg),
});

/** Empty until the picture is scrolled to. */
const PLACEHOLDER =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Shows the file by an address that only this page knows. */
const objectUrl = (name: string, afterLoad: string) => `${img(PLACEHOLDER)}<script>
  fetch('${at(name, 'photo.jpg')}').then((answer) => answer.blob()).then((blob) => {
    const photo = document.querySelector('#photo');
    photo.src = URL.createObjectURL(blob);
    photo.onload = () => { ${afterLoad} document.body.dataset.ready = 'yes'; };
  });
</script>`;

/** Several addresses, or one of an unusual kind. */
export const sources: readonly Kind[] = [
  staged({
    name: 'blob-url',
    hard: 'an address that only the page can read',
    srcUrl: 'blob:',
    body: objectUrl('blob-url', ''),
    photos: { [at('blob-url', 'photo.jpg')]: file(files.jpeg) },
  }),
  staged({
    name: 'revoked-blob-url',
    hard: 'an address that nobody can read any more; the picture is only on the screen',
    srcUrl: 'blob:',
    body: objectUrl('revoked-blob-url', 'URL.revokeObjectURL(photo.src);'),
    photos: { [at('revoked-blob-url', 'photo.jpg')]: file(files.jpeg) },
  }),
  staged({
    name: 'srcset',
    hard: 'the page offers a larger one than it shows, and its src is another picture',
    srcUrl: photos(small('srcset')),
    body: img(
      at('srcset', 'decoy.jpg'),
      `srcset="${small('srcset')} 1x, ${large('srcset')} 2x" ${BOX}`,
    ),
    photos: { ...both('srcset'), [at('srcset', 'decoy.jpg')]: file(files.decoy) },
  }),
  staged({
    name: 'picture-element',
    hard: 'WebP is shown, a JPEG is written beside it',
    srcUrl: photos(at('picture-element', 'photo.webp')),
    body: `<picture><source type="image/webp" srcset="${at('picture-element', 'photo.webp')}">
      ${img(at('picture-element', 'photo.jpg'))}</picture>`,
    photos: {
      [at('picture-element', 'photo.webp')]: file(files.webp),
      [at('picture-element', 'photo.jpg')]: file(files.jpeg),
    },
  }),
  staged({
    name: 'link-to-full-image',
    hard: 'a thumbnail, in a link to the picture itself',
    srcUrl: photos(small('link-to-full-image')),
    body: `<a href="${large('link-to-full-image')}">${img(small('link-to-full-image'))}</a>`,
    photos: both('link-to-full-image'),
  }),
  staged({
    name: 'lazy-attribute',
    hard: 'shows one empty pixel; the picture waits in data-src',
    srcUrl: PLACEHOLDER,
    body: img(PLACEHOLDER, `data-src="${large('lazy-attribute')}" ${BOX}`),
    photos: { [large('lazy-attribute')]: file(files.jpeg) },
  }),
  staged({
    name: 'camera-stream',
    hard: 'its download never ends',
    srcUrl: photos(at('camera-stream', 'live')),
    body: img(at('camera-stream', 'live')),
    photos: { [at('camera-stream', 'live')]: camera(files.jpeg) },
  }),
];
