import type { PictureProblem } from '../../utils/core/photo/photo.ts';

/** A drawing that is made to do harm, and what comes of it; `drawn`: nothing but a picture. */
export interface HostileDrawing {
  readonly name: string;
  readonly svg: string;
  readonly end: PictureProblem | 'drawn';
}

/** Where nothing may ever be asked for. */
export const ELSEWHERE = 'https://elsewhere.example';

const svg = (body: string, size = 'viewBox="0 0 40 50"', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`;
const RECT = '<rect width="40" height="50" fill="teal"/>';

/** Each of which shows the one before it twice. */
function doubled(count: number, first: string, next: (before: number, own: number) => string) {
  return [first, ...Array.from({ length: count }, (_, index) => next(index, index + 1))].join('');
}

/** Entities, each of which holds the one before it ten times. */
const laughs = (count: number, first: string) =>
  `<!DOCTYPE svg [<!ENTITY l0 "${first}">${Array.from(
    { length: count },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('')}]>`;

const uses = doubled(
  20,
  '<g id="u0"><rect width="1" height="1"/></g>',
  (before, own) => `<g id="u${own}"><use href="#u${before}"/><use href="#u${before}"/></g>`,
);
const masks = (tag: 'mask' | 'clipPath', attribute: string) => {
  const half = (x: number, other: number) =>
    `<rect x="${x}" width="20" height="50" fill="white" ${attribute}="url(#m${other})"/>`;
  return doubled(
    20,
    `<${tag} id="m0"><rect width="40" height="50" fill="white"/></${tag}>`,
    (before, own) => `<${tag} id="m${own}">${half(0, before)}${half(20, before)}</${tag}>`,
  );
};

/** That take for ever where they are drawn. */
export const ENDLESS: readonly HostileDrawing[] = [
  { name: 'a million copies of copies', svg: svg(`<defs>${uses}</defs><use href="#u20"/>`) },
  {
    name: 'masks of masks',
    svg: svg(`${masks('mask', 'mask')}<rect width="40" height="50" mask="url(#m20)"/>`),
  },
  {
    name: 'filters that grow fifty times',
    svg: svg(
      `<filter id="f">${'<feMorphology operator="dilate" radius="20"/>'.repeat(50)}</filter><rect width="40" height="50" filter="url(#f)"/>`,
    ),
  },
].map((drawing) => ({ ...drawing, end: 'broken' }) as const);

/** That ask for something, run something, or show another page, where they are a page. */
const REACHING: readonly HostileDrawing[] = [
  ['a script', `<script>fetch('${ELSEWHERE}/script')</script>${RECT}`],
  ['a script by its address', `<script href="${ELSEWHERE}/script.js"/>${RECT}`],
  ['a handler', `<rect width="40" height="50" onload="fetch('${ELSEWHERE}/handler')"/>`],
  [
    'a handler of an animation',
    `<set onbegin="fetch('${ELSEWHERE}/begin')" attributeName="x"/>${RECT}`,
  ],
  ['a picture by its address', `<image href="${ELSEWHERE}/a.png" width="9" height="9"/>${RECT}`],
  [
    'a picture by its old address',
    `<image xlink:href="${ELSEWHERE}/b.png" width="9" height="9"/>${RECT}`,
  ],
  ['a copy of another file’s', `<use href="${ELSEWHERE}/c.svg#it"/>${RECT}`],
  ['a style sheet', `<style>@import url(${ELSEWHERE}/d.css);</style>${RECT}`],
  [
    'a font',
    `<style>@font-face{font-family:x;src:url(${ELSEWHERE}/e.woff)}</style><text y="9" font-family="x">a</text>`,
  ],
  [
    'a background',
    `<rect width="40" height="50" style="background:url(${ELSEWHERE}/f.png);fill:teal"/>`,
  ],
  [
    'a pattern of another file',
    `<rect width="40" height="50" fill="url(${ELSEWHERE}/g.svg#p)"/>${RECT}`,
  ],
  [
    'a filter with a picture',
    `<filter id="f"><feImage href="${ELSEWHERE}/h.png"/></filter><rect width="40" height="50" filter="url(#f)"/>${RECT}`,
  ],
  [
    'a page within it',
    `<foreignObject width="40" height="50"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${ELSEWHERE}/i"/></foreignObject>${RECT}`,
  ],
  [
    'an image within a page within it',
    `<foreignObject width="40" height="50"><img xmlns="http://www.w3.org/1999/xhtml" src="${ELSEWHERE}/j.png"/></foreignObject>${RECT}`,
  ],
  [
    'a form that sends itself',
    `<foreignObject width="40" height="50"><form xmlns="http://www.w3.org/1999/xhtml" action="${ELSEWHERE}/k"><input autofocus="" onfocus="form.submit()"/></form></foreignObject>${RECT}`,
  ],
  [
    'a link that is followed',
    `<a href="${ELSEWHERE}/l"><animate attributeName="href" values="javascript:fetch('${ELSEWHERE}/m')"/>${RECT}</a>`,
  ],
].map(([name = '', body = '']) => ({ name, svg: svg(body), end: 'drawn' }) as const);

/** That tell of themselves elsewhere before they begin. */
const FOREWORDS: readonly HostileDrawing[] = [
  {
    name: 'a style sheet before it',
    svg: svg(RECT, undefined, `<?xml-stylesheet href="${ELSEWHERE}/n.css"?>`),
    end: 'drawn',
  },
  {
    name: 'an entity from elsewhere',
    svg: svg(
      `${RECT}<text>&x;</text>`,
      undefined,
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "${ELSEWHERE}/o">]>`,
    ),
    end: 'drawn',
  },
  {
    name: 'an entity from this computer',
    svg: svg(
      `${RECT}<text>&x;</text>`,
      undefined,
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    end: 'drawn',
  },
  {
    name: 'a document type from elsewhere',
    svg: svg(RECT, undefined, `<!DOCTYPE svg SYSTEM "${ELSEWHERE}/p.dtd">`),
    end: 'drawn',
  },
];

const SIZES: readonly HostileDrawing[] = [
  {
    name: 'a billion laughs',
    svg: svg('<text>&l9;</text>', undefined, laughs(9, 'lol')),
    end: 'broken',
  },
  { name: 'a billion squares', svg: svg('&l9;', undefined, laughs(9, '<g/>')), end: 'broken' },
  {
    name: 'a billion pixels a side',
    svg: svg(RECT, 'width="1000000000" height="1000000000"'),
    end: 'drawn',
  },
  { name: 'a window of a billion', svg: svg(RECT, 'viewBox="0 0 1e9 1e9"'), end: 'drawn' },
  { name: 'no width at all', svg: svg(RECT, 'width="0" height="10"'), end: 'broken' },
  { name: 'a strip', svg: svg(RECT, 'width="100000" height="1"'), end: 'drawn' },
  {
    name: 'a hundred thousand groups deep',
    svg: svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)),
    end: 'broken',
  },
  {
    name: 'an attribute of 1 MB',
    svg: svg(`<g data-x="${'x'.repeat(1_000_000)}"/>${RECT}`),
    end: 'drawn',
  },
  { name: 'copies of itself', svg: svg(`<g id="a"><use href="#a"/></g>${RECT}`), end: 'drawn' },
  {
    name: 'a tag that does not end',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"',
    end: 'broken',
  },
  {
    name: 'a page in place of a drawing',
    svg: svg('<html/>').replace('2000/svg', '1999/xhtml'),
    end: 'broken',
  },
  {
    name: 'comments, thousands of them',
    svg: `${'<!---->'.repeat(9000)}${svg(RECT)}`,
    end: 'drawn',
  },
  { name: 'comments, and nothing else', svg: '<!---->'.repeat(73), end: 'notAPicture' },
];

/** Drawings that a page or a file may bring, each with what a person sees of it, soon. */
export const QUICK_DRAWINGS: readonly HostileDrawing[] = [...REACHING, ...FOREWORDS, ...SIZES];
