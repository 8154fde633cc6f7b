import { file } from '../answers.ts';
import { at, photos, staged } from '../kind.ts';
import { BOX, img } from '../page.ts';
import * as files from '../pictures.ts';
import type { Kind } from '../trial.ts';

const path = (name: string) => at(name, 'photo.jpg');
const shown = (name: string) => ({ [path(name)]: file(files.jpeg) });
const SIZE = 'width: 320px; height: 400px';

/** The click does not meet an `<img>`. */
export const hidden: readonly Kind[] = [
  staged({
    name: 'under-overlay',
    hard: 'a transparent layer catches the click',
    target: '#layer',
    srcUrl: '',
    body: `<div style="position: relative; ${SIZE}">${img(path('under-overlay'))}
      <div id="layer" style="position: absolute; inset: 0"></div></div>`,
    photos: shown('under-overlay'),
  }),
  staged({
    name: 'deaf-image',
    hard: 'the picture lets clicks through',
    srcUrl: '',
    body: `<div>${img(path('deaf-image'), `style="pointer-events: none" ${BOX}`)}</div>`,
    photos: shown('deaf-image'),
  }),
  staged({
    name: 'css-background',
    hard: 'no picture, only its style',
    srcUrl: '',
    body: `<div id="photo" style="${SIZE}; background: url('${path('css-background')}') 0 0 / 100% 100%"></div>`,
    photos: shown('css-background'),
  }),
  staged({
    name: 'background-of-pseudo-element',
    hard: 'the style of something that is no element',
    srcUrl: '',
    body: `<style>#photo::before { content: ''; position: absolute; inset: 0;
        background: url('${path('background-of-pseudo-element')}') 0 0 / 100% 100% }</style>
      <div id="photo" style="position: relative; ${SIZE}"></div>`,
    photos: shown('background-of-pseudo-element'),
  }),
  staged({
    name: 'canvas',
    hard: 'pixels without a file',
    srcUrl: '',
    body: `<canvas id="photo" width="800" height="1000" style="${SIZE}"></canvas><script>
      const image = new Image();
      image.onload = () => {
        document.querySelector('#photo').getContext('2d').drawImage(image, 0, 0);
        document.body.dataset.ready = 'yes';
      };
      image.src = '${path('canvas')}';
    </script>`,
    photos: shown('canvas'),
  }),
  staged({
    name: 'svg-image',
    hard: 'a picture within a drawing',
    srcUrl: photos(path('svg-image')),
    body: `<svg width="320" height="400" viewBox="0 0 8 10">
      <image id="photo" href="${path('svg-image')}" width="8" height="10"/></svg>`,
    photos: shown('svg-image'),
  }),
  staged({
    name: 'image-input',
    hard: 'a button that is a picture',
    srcUrl: photos(path('image-input')),
    body: `<form><input id="photo" type="image" alt="Send" src="${path('image-input')}" ${BOX}></form>`,
    photos: shown('image-input'),
  }),
  staged({
    name: 'object-element',
    hard: 'a picture in an <object>',
    srcUrl: photos(path('object-element')),
    body: `<object id="photo" type="image/jpeg" data="${path('object-element')}" ${BOX}></object>`,
    photos: shown('object-element'),
  }),
  staged({
    name: 'image-map',
    hard: 'the click meets an area of a map',
    srcUrl: photos(path('image-map')),
    body: `${img(path('image-map'), `usemap="#map" ${BOX}`)}
      <map name="map"><area shape="rect" coords="0,0,320,400" href="#" alt="All"></map>`,
    photos: shown('image-map'),
  }),
  staged({
    name: 'video-poster',
    hard: 'the still of a film that is not there',
    srcUrl: '',
    body: `<video id="photo" controls poster="${path('video-poster')}" ${BOX}></video>`,
    photos: shown('video-poster'),
  }),
];
