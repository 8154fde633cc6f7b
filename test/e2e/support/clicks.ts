/** What a click in the menu comes to. */
export type ClickEnd =
  /** The picture at this path, seen from the page, or of these pixels where it has no address. */
  | {
      readonly takes: string | readonly [width: number, height: number];
      /** It was cut out of what the tab shows, and something lies over it there. */
      readonly isCovered?: true;
    }
  /** The pictures of the page, this one first, and what the chosen one says. */
  | { readonly offers: string; readonly says?: string }
  | { readonly says: string; readonly refuses?: undefined }
  /** A sentence about a page that is closed to extensions. */
  | { readonly refuses: 'browser' | 'store' | 'pdf' };

/** Something on a page that is right-clicked. */
export interface ClickKind {
  /** As the table in docs/clicks.md names it. */
  readonly name: string;
  /** The page's body; `#it` is what is clicked. */
  readonly body?: string;
  /** Or the address of a page, and what is clicked there. */
  readonly url?: string;
  readonly at?: string;
  /** An expression that is evaluated in the page before the click. */
  readonly first?: string;
  readonly end: ClickEnd;
}

const SAMIR = '/portraits/samir.jpg';
const LEILA = '/portraits/leila.jpg';
/** Another site, which lets no other read its pictures. */
export const ELSEWHERE = 'https://elsewhere.example';
const size = 'width="320" height="400"';
const box = 'width: 320px; height: 400px;';
const background = `${box} background: url(${SAMIR}) center / cover;`;
const framed = (body: string) =>
  `<iframe id="it" ${size} srcdoc="${`<!doctype html><body style='margin: 0'>${body}`.replaceAll('"', '&quot;')}"></iframe>`;
const shadow = (mode: string) => `<div id="it" style="${box}"></div><script>
  document.querySelector('#it').attachShadow({ mode: '${mode}' }).innerHTML = '<div style="${background}"></div>';
</script>`;
const drawn = (source: string) => `<canvas id="it" ${size}></canvas><script>
  const picture = new Image();
  picture.onload = () => {
    document.querySelector('#it').getContext('2d').drawImage(picture, 0, 0, 320, 400);
    document.body.dataset.ready = 'yes';
  };
  picture.src = '${source}';
</script>`;
const drawing = 'document.body.dataset.ready === "yes"';
const select = `getSelection().selectAllChildren(document.querySelector('#words'))`;

/** A picture as its own address of more than Chrome tells. */
const heavy = `<img id="it" ${size} alt=""><script>
  const canvas = new OffscreenCanvas(1100, 1300);
  const context = canvas.getContext('2d');
  const noise = context.createImageData(canvas.width, canvas.height);
  for (let at = 0; at < noise.data.length; at += 4) {
    noise.data.set([Math.random() * 256, Math.random() * 256, Math.random() * 256, 255], at);
  }
  context.putImageData(noise, 0, 0);
  canvas.convertToBlob().then((blob) => {
    const reader = new FileReader();
    reader.onload = () => { document.querySelector('#it').src = reader.result; document.body.dataset.ready = 'yes'; };
    reader.readAsDataURL(blob);
  });
</script>`;

const film = `<canvas width="320" height="400" hidden></canvas><video id="it" ${size} muted autoplay></video><script>
  const canvas = document.querySelector('canvas');
  const context = canvas.getContext('2d');
  const paint = () => { context.fillStyle = 'teal'; context.fillRect(0, 0, 320, 400); requestAnimationFrame(paint); };
  paint();
  const video = document.querySelector('video');
  video.srcObject = canvas.captureStream();
  video.onplaying = () => { document.body.dataset.ready = 'yes'; };
</script>`;

export const CLICK_KINDS: readonly ClickKind[] = [
  { name: 'an image', body: `<img id="it" src="${SAMIR}" ${size} alt="">`, end: { takes: SAMIR } },
  {
    name: 'an image in a link',
    body: `<a href="/else"><img id="it" src="${SAMIR}" ${size} alt=""></a>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a picture with several sources',
    body: `<picture><source srcset="${LEILA}" type="image/nonsense"><img id="it" src="${SAMIR}" ${size} alt=""></picture>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image under a gradient',
    body: `<div style="position: relative"><img src="${SAMIR}" ${size} alt=""><div id="it" style="position: absolute; inset: 0; ${box} background: linear-gradient(transparent, black)"></div></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image without pointer events, in a link',
    body: `<a id="it" href="/else" style="display: block; ${box}"><img src="${SAMIR}" ${size} alt="" style="pointer-events: none"></a>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image under a blank one',
    body: `<div style="position: relative"><img src="${SAMIR}" ${size} alt=""><img id="it" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" style="position: absolute; left: 0; top: 0" ${size} alt=""></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image in a button',
    body: `<button id="it"><img src="${SAMIR}" ${size} alt="" style="pointer-events: none"></button>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image in an editor',
    body: `<div contenteditable>Dear all,<br><img id="it" src="${SAMIR}" ${size} alt=""></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image in selected text',
    body: `<div id="words">Dear all,<br><img id="it" src="${SAMIR}" ${size} alt=""><br>bye.</div>`,
    first: select,
    end: { takes: SAMIR },
  },
  {
    name: 'an image in a frame',
    body: framed(`<img src="${SAMIR}" ${size} alt="">`),
    end: { takes: SAMIR },
  },
  {
    name: 'an image map',
    body: `<img id="it" usemap="#m" src="${SAMIR}" ${size} alt=""><map name="m"><area href="/else" shape="rect" coords="0,0,320,400" alt=""></map>`,
    end: { takes: SAMIR },
  },
  {
    name: 'an image button',
    body: `<input id="it" type="image" src="${SAMIR}" ${size} alt="">`,
    end: { takes: SAMIR },
  },
  { name: 'a picture alone in its tab', url: SAMIR, at: 'img', end: { takes: SAMIR } },
  {
    name: 'a CSS background',
    body: `<div id="it" style="${background}"></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a CSS background in a link',
    body: `<a id="it" href="/else" style="display: block; ${background}"><span></span></a>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a CSS background under text',
    body: `<div style="${background}"><h1 id="it" style="padding: 9em 1em">Samir</h1></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a CSS background in a frame',
    body: framed(`<div style="${background}"></div>`),
    end: { takes: SAMIR },
  },
  {
    name: 'a pseudo-element',
    body: `<style>#it::before { content: ''; display: block; ${background} }</style><div id="it" style="${box}"></div>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a mask',
    body: `<div id="it" style="${box} background: teal; mask: url(${SAMIR})"></div>`,
    end: { takes: SAMIR },
  },
  { name: 'an open shadow tree', body: shadow('open'), end: { takes: SAMIR } },
  { name: 'a closed shadow tree', body: shadow('closed'), end: { takes: SAMIR } },
  {
    name: 'an inline drawing',
    body: `<svg id="it" ${size} viewBox="0 0 32 40"><rect width="32" height="40" fill="teal"/><circle cx="16" cy="16" r="9" fill="wheat"/></svg>`,
    end: { takes: [819, 1024] },
  },
  {
    name: 'an image in a drawing',
    body: `<svg ${size}><image id="it" href="${SAMIR}" ${size}/></svg>`,
    end: { takes: SAMIR },
  },
  { name: 'a canvas', body: drawn(SAMIR), first: drawing, end: { takes: [320, 400] } },
  {
    name: 'a canvas with a picture of another site',
    body: drawn(`${ELSEWHERE}${SAMIR}`),
    first: drawing,
    end: { takes: [320, 400] },
  },
  {
    name: 'the same under a banner',
    body: `${drawn(`${ELSEWHERE}${SAMIR}`)}<div style="position: fixed; left: 0; top: 320px; width: 100%; background: wheat">We value your privacy.</div>`,
    first: drawing,
    end: { takes: [320, 400], isCovered: true },
  },
  {
    name: 'the same under a sign that lets the pointer through',
    body: `<div style="position: relative">${drawn(`${ELSEWHERE}${SAMIR}`)}<svg style="position: absolute; left: 130px; top: 170px; pointer-events: none" width="60" height="60"><circle cx="30" cy="30" r="30"/></svg></div>`,
    first: drawing,
    end: { takes: [320, 400], isCovered: true },
  },
  { name: 'a video', body: film, first: drawing, end: { takes: [320, 400] } },
  {
    name: "a video's poster",
    body: `<video id="it" ${size} poster="${SAMIR}" preload="none" style="object-fit: cover"></video>`,
    end: { takes: SAMIR },
  },
  { name: 'a data: picture over 2 MB', body: heavy, first: drawing, end: { takes: [1100, 1300] } },
  {
    name: 'a link to a picture',
    body: `<a id="it" href="${SAMIR}">Samir</a>`,
    end: { takes: SAMIR },
  },
  {
    name: 'a link with several pictures',
    body: `<a id="it" href="/else" style="display: block"><img src="${LEILA}" width="150" height="190" alt="" style="pointer-events: none"><img src="${SAMIR}" width="150" height="190" alt="" style="pointer-events: none; margin-left: 200px"></a>`,
    end: { offers: LEILA },
  },
  {
    name: 'text beside pictures',
    body: `<img src="${LEILA}" ${size} alt=""><p>Leila, 1998</p><img src="${SAMIR}" ${size} alt=""><p id="it">Samir, 2001</p>`,
    end: { offers: SAMIR },
  },
  {
    name: 'selected text',
    body: `<img src="${LEILA}" ${size} alt=""><p id="words"><span id="it">Good morning</span>,<br>dear all.</p>`,
    first: select,
    end: { offers: LEILA, says: 'Good morning,\ndear all.' },
  },
  {
    name: 'selected text in a text field',
    body: `<img src="${LEILA}" ${size} alt=""><textarea id="it">Good night.</textarea>`,
    first: `document.querySelector('#it').select()`,
    end: { offers: LEILA, says: 'Good night.' },
  },
  {
    name: 'an empty place of a page',
    body: `<img src="${LEILA}" ${size} alt=""><div id="it" style="height: 90px"></div>`,
    end: { offers: LEILA },
  },
  {
    name: "a page of Chrome's own",
    url: 'chrome://version',
    at: 'td',
    end: { refuses: 'browser' },
  },
  {
    name: 'a picture of the disk',
    url: 'file:',
    at: 'img',
    end: { takes: '' },
  },
  {
    name: 'the Web Store',
    url: 'https://chromewebstore.google.com/',
    at: '#main-message, body',
    end: { refuses: 'store' },
  },
  { name: 'a PDF', url: '/paper.pdf', at: 'body', end: { refuses: 'pdf' } },
];
