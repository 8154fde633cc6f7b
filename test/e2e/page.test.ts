import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { minify, transformWithOxc } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundPicture } from '../../utils/core/photo/offered.ts';
import type { ClickedPicture } from '../../utils/page/find-clicked.ts';
import type { ReadPicture } from '../../utils/page/read-picture.ts';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { type Gallery, type Handler, html, send, startGallery } from '../gallery/gallery.ts';
import { EXTENSION_DIR } from './support/stage.ts';

const SITE = 'https://photos.example';
/** Another site, with the same pictures. */
const OTHER = 'https://other.example';

/** Pictures by their size: `/100.png` is 100 pixels wide and 50 high. */
const SIZES = [20, 100, 200, 400, 800];

let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await startGallery({ routes: await routes() });
  browser = await launchBrowser({
    extensionDir: EXTENSION_DIR,
    headless: true,
    hosts: { 'photos.example': gallery.port, 'other.example': gallery.port },
  });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

async function routes(): Promise<Record<string, Handler>> {
  const found: Record<string, Handler> = { '/stage': html('<!doctype html>') };
  for (const size of SIZES) {
    const png = picture(size).toBuffer('image/png');
    found[`/${size}.png`] = send('image/png', png);
    found[`/${size}.jpg`] = send('image/jpeg', picture(size).toBuffer('image/jpeg'));
    found[`/${size}.webp`] = send('image/webp', picture(size).toBuffer('image/webp'));
    found[`/${size}.avif`] = send('image/avif', await picture(size).encode('avif'));
  }
  const png = picture(100).toBuffer('image/png');
  const type = 'image/png';
  return {
    ...found,
    '/a,b_w_100/100.png': send(type, png),
    '/nameless': send('application/octet-stream', png),
    '/page.png': html('<p>A page about a picture'),
    '/open.png': (_request, response) => {
      response
        .writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' })
        .end(png);
    },
    '/member.png': ({ headers }, response) => {
      response.writeHead(headers.cookie?.includes('member') ? 200 : 403, { 'content-type': type });
      response.end(png);
    },
    '/once.png': once(send(type, png)),
    '/endless.png': (_request, response) => {
      response.writeHead(200, { 'content-type': type });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 1)));
      };
      response.on('drain', more);
      more();
    },
  };
}

function picture(width: number) {
  const canvas = createCanvas(width, width / 2);
  const context = canvas.getContext('2d');
  context.fillStyle = 'teal';
  context.fillRect(0, 0, width, width / 4);
  return canvas;
}

/** Answers the first time only. */
function once(handler: Handler): Handler {
  let asked = false;
  return (request, response) => {
    if (asked) return void response.writeHead(403).end();
    asked = true;
    return handler(request, response);
  };
}

/**
 * Runs a function of utils/page/ as a build sends it: without types, minified, nothing around it. A
 * file with more than the one function doesn't parse here.
 */
async function inPage<T>(file: string, ...args: readonly unknown[]): Promise<T> {
  const source = await readFile(`utils/page/${file}.ts`, 'utf8');
  const { code } = await transformWithOxc(source, `${file}.ts`, { target: 'chrome127' });
  const small = await minify(`${file}.js`, code, { module: true, compress: true, mangle: true });
  const text = small.code.replace(/^export\s*/u, '').replace(/;\s*$/u, '');
  return page.evaluate(`(${text})(...${JSON.stringify(args)})`) as Promise<T>;
}

async function show(body: string): Promise<void> {
  await page.goto(`${SITE}/stage`);
  await page.setContent(`<!doctype html><style>body{margin:0}</style>${body}`);
}

const shadow = (inner: string) => `<div><template shadowrootmode="open">${inner}</template></div>`;

describe('finding the clicked picture', () => {
  const find = (url: string) => inPage<ClickedPicture>('find-clicked', new URL(url, SITE).href);
  const short = (url: string) => url.replace(`${SITE}/`, '');

  it.each([
    ['an image alone', '<img src="100.png">', ['100.png']],
    [
      'srcset by w',
      '<img src="100.png" sizes="100px" srcset="100.png 100w, 400.png 400w, 200.png 200w">',
      ['400.png', '200.png', '100.png'],
    ],
    [
      'srcset by x',
      '<img src="100.png" srcset="200.png 2x,400.png 4x">',
      ['400.png', '200.png', '100.png'],
    ],
    [
      'commas in addresses',
      '<img src="100.png" srcset="100.png, /a,b_w_100/100.png 2x">',
      ['a,b_w_100/100.png', '100.png'],
    ],
    ['the largest already', '<img src="20.png" sizes="800px" srcset="100.png 50w">', ['100.png']],
    [
      'only what a browser decodes',
      `<picture><source type="image/jp2" srcset="800.png 8x">
        <source type="image/webp" srcset="100.webp, 400.webp 4x"><img src="100.png"></picture>`,
      ['400.webp', '100.png', '100.webp'],
    ],
    [
      'only what the width is for',
      `<picture><source media="(max-width: 9px)" srcset="800.png 8x">
        <source media="(min-width: 9px)" srcset="100.png, 200.png 2x">
        <img src="400.png" srcset="400.png 9x"></picture>`,
      ['200.png', '100.png'],
    ],
    [
      'a JPEG beside an AVIF of its size',
      '<picture><source srcset="100.avif"><img src="100.jpg"></picture>',
      ['100.jpg', '100.avif'],
    ],
    [
      'a link to the file',
      '<a href="/800.jpg?v=1#x"><b><img src="100.png" srcset="200.png 2x"></b></a>',
      ['800.jpg?v=1#x', '200.png', '100.png'],
    ],
    ['a link to a page', '<a href="/page"><img src="100.png"></a>', ['100.png']],
    ["a wiki's page", '<a href="/wiki/File:Ada.jpg"><img src="100.png"></a>', ['100.png']],
    ['a script', '<a href="javascript:x/a.jpg"><img src="100.png"></a>', ['100.png']],
    [
      'lazy attributes',
      `<img src="100.png" data-src="200.png" data-thumb-src="20.png" data-large="true"
        data-large_image="/400.png" data-zoom-src="800.png" data-original-title="A b.png">`,
      ['400.png', '800.png', '200.png', '100.png'],
    ],
    [
      'a lazy srcset',
      '<img src="20.png" data-srcset="200.png 200w, 400.png 400w" data-src="100.png">',
      ['400.png', '200.png', '100.png', '20.png'],
    ],
    [
      'an attribute of the link',
      '<a href="#" data-full="400.png"><img src="100.png"></a>',
      ['400.png', '100.png'],
    ],
    ['a button', '<input type="image" src="100.png" data-full="400.png">', ['400.png', '100.png']],
    ['a poster', '<a href="/400.png"><video poster="100.png"></video></a>', ['400.png', '100.png']],
    ['SVG', '<svg><image href="100.png" data-full="400.png"/></svg>', ['400.png', '100.png']],
    [
      'shadow roots',
      `<a href="/400.png">${shadow(shadow('<img src="100.png">'))}</a>`,
      ['400.png', '100.png'],
    ],
  ])('%s', async (_name, body, candidates) => {
    await show(body);
    const clicked = await find(candidates.at(-1) ?? '');
    expect(clicked.better.map(short)).toEqual(candidates.slice(0, -1));
    expect(clicked.rect).not.toBeNull();
    expect(clicked.devicePixelRatio).toBe(1);
  });

  const place = (style: string, around = '') =>
    `<div style="${around}"><img src="100.png" style="display:block;${style}"></div>`;
  it.each([
    ['whole', place('margin: 10px'), [10, 10, 100, 50]],
    ['cut by the viewport', place('margin: -20px 0 0 -30px'), [0, 0, 70, 30]],
    ['cut by its frame', place('', 'width: 40px; overflow: hidden'), [0, 0, 40, 50]],
    [
      'out of its frame',
      place('position: absolute', 'width: 40px; overflow: hidden'),
      [0, 0, 100, 50],
    ],
    ['contain', place('width: 100px; height: 100px; object-fit: contain'), [0, 25, 100, 50]],
    [
      'at the right',
      place('width: 200px; height: 50px; object-fit: contain; object-position: 100% 0'),
      [100, 0, 100, 50],
    ],
    ['cover', place('width: 100px; height: 100px; object-fit: cover'), [0, 0, 100, 100]],
    ['none', place('width: 60px; height: 90px; object-fit: none'), [0, 20, 60, 50]],
    [
      'scaled',
      place('transform: scale(2); transform-origin: 0 0; object-fit: scale-down'),
      [0, 0, 200, 100],
    ],
    ['the largest of several', place('') + place('width: 400px; height: 200px'), [0, 50, 400, 200]],
    ['the visible one', place('width: 400px; visibility: hidden') + place(''), [0, 200, 100, 50]],
    ['not displayed', place('display: none'), null],
    ['transparent', place('', 'opacity: 0'), null],
    ['scrolled away', place('margin-top: 3000px'), null],
    ['scrolled away in its frame', place('margin-top: 90px', 'height: 80px; overflow: auto'), null],
    ['gone', '', null],
  ])('is seen: %s', async (_name, body, rect) => {
    await show(body);
    const [x, y, width, height] = rect ?? [];
    const clicked = await find('100.png');
    expect(clicked.rect).toEqual(rect && { x, y, width, height });
    expect(clicked.better).toEqual([]);
  });

  it('is seen where two fingers have zoomed in, by what the tab shows then', async () => {
    await show(place('margin: 100px'));
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    const { offsetLeft, offsetTop } = await page.evaluate(() => {
      const { offsetLeft, offsetTop } = visualViewport ?? { offsetLeft: 0, offsetTop: 0 };
      return { offsetLeft, offsetTop };
    });
    expect((await find('100.png')).rect).toEqual({
      x: (100 - offsetLeft) * 2,
      y: (100 - offsetTop) * 2,
      width: 200,
      height: 100,
    });
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  });

  it('finds a data: and a blob: picture', async () => {
    await show('<a href="/400.png"><img></a>');
    for (const url of [await dataUrl(), await blobUrl()]) {
      await load(url);
      expect(await find(url)).toMatchObject({
        better: [`${SITE}/400.png`],
        rect: { width: 100, height: 50 },
      });
    }
  });
});

describe('reading a picture', () => {
  const read = (url: string, most = 1_000_000) =>
    inPage<ReadPicture | null>('read-picture', url, most);
  const png = picture(100).toBuffer('image/png').toString('base64');

  it.each([
    ['of the page', `${SITE}/100.png`],
    ['without a type', `${SITE}/nameless`],
    ['open to everyone', `${OTHER}/open.png`],
  ])('fetches one %s', async (_name, url) => {
    await show('');
    expect(await read(url)).toEqual({ base64: png, from: 'fetch' });
  });

  it('fetches with cookies', async () => {
    await show('');
    expect(await read(`${SITE}/member.png`)).toBeNull();
    await page.evaluate("document.cookie = 'member=1'");
    expect(await read(`${SITE}/member.png`)).toEqual({ base64: png, from: 'fetch' });
  });

  it('fetches data: and blob:', async () => {
    await show('<img>');
    for (const url of [await dataUrl(), await blobUrl()])
      expect(await read(url)).toEqual({ base64: png, from: 'fetch' });
  });

  it.each([
    ['is not there', `${SITE}/nowhere.png`],
    ['is a page', `${SITE}/page.png`],
    ["is another site's", `${OTHER}/100.png`],
    ['never ends', `${SITE}/endless.png`],
    ['is no address', 'https://'],
  ])('has nothing where it %s', async (_name, url) => {
    await show(`<img src="${url.includes('endless') ? '' : url}">`);
    expect(await read(url)).toBeNull();
  });

  it('takes no more bytes than it may', async () => {
    await show('');
    const size = Buffer.from(png, 'base64').length;
    expect(await read(`${SITE}/100.png`, size)).not.toBeNull();
    expect(await read(`${SITE}/100.png`, size - 1)).toBeNull();
    expect(await read(await dataUrl(), size - 1)).toBeNull();
  });

  it('draws what its site does not send again', async () => {
    await show(shadow('<img src="/once.png">'));
    const drawn = await read(`${SITE}/once.png`);
    expect(drawn?.from).toBe('canvas');
    expect(await sizeOf(drawn)).toEqual([100, 50]);
    expect(await read(`${SITE}/once.png`, 10)).toBeNull();
  });

  it('draws at the size of the file', async () => {
    await show('<img>');
    const url = await blobUrl();
    await page.evaluate(`(async () => {
      const img = document.querySelector('img');
      img.srcset = '${url} 4x';
      await img.decode();
      URL.revokeObjectURL('${url}');
    })()`);
    const drawn = await read(url);
    expect(drawn?.from).toBe('canvas');
    expect(await sizeOf(drawn)).toEqual([100, 50]);
  });
});

describe('listing the pictures', () => {
  const list = async () =>
    (await inPage<FoundPicture[]>('list-pictures')).map(
      ({ kind, url, width, height }) =>
        `${kind} ${url.replace(`${SITE}/`, '').slice(0, 30)} ${width}x${height}`,
    );
  const block = (style: string) => `<div style="width: 90px; height: 80px; ${style}"></div>`;
  const paint = (width: number, draw: string) =>
    `<canvas width="${width}" height="70"></canvas><script>
      { const canvas = document.currentScript.previousElementSibling;
        const context = canvas.getContext('2d'); ${draw} }</script>`;

  it.each([
    [
      'images, the largest first',
      '<img src="200.png"><img src="400.jpg">',
      ['img 400.jpg 400x200', 'img 200.png 200x100'],
    ],
    [
      'the best of a srcset',
      '<img src="100.png" srcset="100.png, 400.png 4x">',
      ['img 400.png 400x200'],
    ],
    [
      'the best by width',
      '<img sizes="10px" srcset="200.png 200w, 800.png 800w">',
      ['img 800.png 800x400'],
    ],
    [
      'a picture',
      `<picture><source media="(max-width: 9px)" srcset="800.png"><source type="image/jp2" srcset="800.png">
        <source type="image/webp" srcset="200.webp, 400.webp 2x"><img src="200.png"></picture>`,
      ['img 400.webp 400x200'],
    ],
    [
      'one to come',
      '<img src="20.png" data-src="400.png" width="200" height="100">',
      ['img 400.png 200x100'],
    ],
    [
      'nothing small',
      `<img src="20.png"><img src="100.png">${block('width: 60px; background: url(200.png)')}`,
      [],
    ],
    [
      'no picture twice',
      '<img src="200.png"><img src="/200.png" hidden>' +
        block('background: url(/200.png)') +
        block('width: 300px; background: url(400.png)') +
        block('background: url(400.png)'),
      ['background 400.png 300x80', 'img 200.png 200x100'],
    ],
    ['invisible images', '<img src="200.png" hidden>', ['img 200.png 200x100']],
    [
      'backgrounds',
      block(
        'background: linear-gradient(red, blue), url(200.png), url(&quot;a(1)\\&quot;.png&quot;)',
      ),
      ['background 200.png 90x80', 'background a(1)%22.png 90x80'],
    ],
    [
      'image-set',
      block('background: image-set(url(100.png) 1x, url(200.png) 2x)'),
      ['background 100.png 90x80', 'background 200.png 90x80'],
    ],
    [
      'before and after',
      `<style>p::before { content: ''; display: block; width: 100px; height: 90px; background: url(200.png) } p::after { content: url(400.png); display: block } p { line-height: 0 }</style><p style="height: 300px; width: 500px">`,
      ['background 400.png 500x200', 'background 200.png 100x90'],
    ],
    ['undisplayed backgrounds', block('display: none; background: url(200.png)'), []],
    [
      'SVG',
      '<svg width="300" height="300"><image href="200.png" width="200" height="100"/><image xlink:href="400.png" width="80" height="70"/></svg>' +
        block('background: url(#x)'),
      ['svg 200.png 200x100', 'svg 400.png 80x70'],
    ],
    [
      'posters',
      '<video poster="200.png" width="300" height="200"></video><video></video>',
      ['poster 200.png 300x200'],
    ],
    ['a button', '<input type="image" src="200.png">', ['img 200.png 200x100']],
    [
      'shadow roots',
      shadow(`<img src="200.png">${shadow(block('background: url(400.png)'))}`),
      ['img 200.png 200x100', 'background 400.png 90x80'],
    ],
    [
      'canvases',
      paint(90, 'context.fillRect(0, 0, 9, 9)') +
        paint(60, 'context.fillRect(0, 0, 9, 9)') +
        paint(91, ''),
      ['canvas data:image/png;base64,iVBORw0K 90x70'],
    ],
  ])('%s', async (_name, body, pictures) => {
    await show(body);
    expect(await list()).toEqual(pictures);
  });

  it('leaves out a canvas with a picture of another site', async () => {
    await show(`<img src="${OTHER}/200.png">${paint(90, '')}`);
    await page.evaluate(
      "document.querySelector('canvas').getContext('2d').drawImage(document.images[0], 0, 0)",
    );
    expect(await list()).toEqual([`img ${OTHER}/200.png 200x100`]);
  });

  it('lists two hundred at most', async () => {
    await show(Array.from({ length: 250 }, (_, n) => block(`background: url(?${n})`)).join(''));
    expect(await list()).toHaveLength(200);
  });
});

/** Shows it in the page's first image. */
async function load(url: string): Promise<void> {
  await page.evaluate(
    `(async () => { const [img] = document.images; img.src = '${url}'; await img.decode(); })()`,
  );
}

async function dataUrl(): Promise<string> {
  return `data:image/png;base64,${picture(100).toBuffer('image/png').toString('base64')}`;
}

async function blobUrl(): Promise<string> {
  return page.evaluate<string>(
    "fetch('/100.png').then((it) => it.blob()).then((it) => URL.createObjectURL(it))",
  );
}

async function sizeOf(read: ReadPicture | null): Promise<[number, number]> {
  const bytes = Buffer.from(read?.base64 ?? '', 'base64');
  // A PNG says its size in its head.
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
