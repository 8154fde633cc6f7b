/** A page that is made to do harm to who looks for its pictures. */
export interface HostilePage {
  readonly name: string;
  readonly body: string;
}

const PORTRAIT = '/portraits/samir.jpg';
const script = (code: string) => `<script>${code}</script>`;
const img = `<img src="${PORTRAIT}" width="400" height="500">`;

/** On each, the portrait is offered, or the person is told that the page can't be looked into. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: '100,000 pictures',
    body:
      img +
      script(`const all = document.createElement('template');
        all.innerHTML = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" hidden>'.repeat(1e5);
        document.body.append(all.content);`),
  },
  {
    name: 'shadow trees, 1,000 deep',
    body:
      img +
      script(`let at = document.body;
        for (let depth = 0; depth < 1000; depth += 1) {
          const inner = document.createElement('div');
          at.append(inner);
          at = inner.attachShadow({ mode: 'closed' });
        }`),
  },
  { name: 'an attribute of 1 MB', body: `<p data-src="${'x'.repeat(1_000_000)}"></p>${img}` },
  {
    name: 'a srcset of 1 MB',
    body: `<img src="${PORTRAIT}" width="400" height="500" srcset="${'a,'.repeat(500_000)}">${img}`,
  },
  {
    name: 'a hundred addresses of 1 MB',
    body:
      img +
      script(`for (let count = 0; count < 100; count += 1) {
          const it = document.createElement('div');
          it.style = 'width: 90px; height: 90px; background: url("data:image/png;base64,' + count + 'A'.repeat(1e6) + '")';
          document.body.append(it);
        }`),
  },
  {
    name: 'getters that throw, and methods that lie',
    body:
      img +
      script(`Object.defineProperty(HTMLImageElement.prototype, 'currentSrc', { get() { throw 1; } });
        Document.prototype.querySelectorAll = Element.prototype.getBoundingClientRect = () => { throw 2; };
        Array.prototype.map = Array.prototype.flatMap = () => { throw 3; };
        Object.prototype.url = 'https://elsewhere.example/polluted';`),
  },
  {
    name: 'elements in the place of the document’s own methods',
    body: `${img}<img name="querySelectorAll"><form name="body"></form><img name="createElement"><img name="activeElement"><img name="getSelection">`,
  },
];
