/** A photo as a page shows it. */
export type Shown = {
  readonly path: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** The gallery's index: a photographer's quiet page. */
export function indexPage(photos: readonly Shown[]): string {
  return page(
    'Gallery',
    `<header>
      <h1>Gallery</h1>
      <p>Six portraits, one window, no flash.</p>
    </header>
    <main class="grid">${photos.map(figure).join('')}
      <aside>
        <p>The sitters came one at a time, for an hour each, and were asked to say nothing.</p>
        <p>Painted by a program. Nobody here is anybody.</p>
      </aside>
    </main>`,
  );
}

/** A page with one photo on it. */
export function photoPage(photo: Shown): string {
  return page(photo.title, `<main class="single">${figure(photo)}</main>`);
}

function figure({ path, title, alt, width, height }: Shown): string {
  const wide = width > height ? ' class="wide"' : '';
  const size = `width="${width}" height="${height}"`;
  return `<figure${wide}>
    <img src="${path}" alt="${alt}" ${size}>
    <figcaption>${title}</figcaption>
  </figure>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${style}</style>
</head>
<body>${body}</body>
</html>`;
}

const style = `
  * { box-sizing: border-box; margin: 0 }
  body {
    background: #f3efe9; color: #2b2622; padding: 44px clamp(20px, 5vw, 72px) 40px;
    font: 16px/1.5 "Iowan Old Style", "Palatino Linotype", Palatino, "P052", Georgia, serif;
  }
  header { display: flex; align-items: baseline; gap: 20px; margin: 0 auto 28px; max-width: 1320px }
  h1 { font-size: 34px; font-weight: 400; letter-spacing: 0.01em }
  header p, figcaption, aside { color: #7b7067 }
  .grid {
    display: grid; gap: 36px 28px; grid-template-columns: repeat(4, 1fr);
    max-width: 1320px; margin: 0 auto;
  }
  figure.wide { grid-column: span 2 }
  img { display: block; width: 100%; height: auto; background: #ddd5cb; border-radius: 3px }
  .grid img { height: clamp(240px, 27vw, 366px); object-fit: cover; object-position: 50% 30% }
  figcaption { font-size: 15px; padding-top: 10px }
  .single figure { margin: 0 auto; width: fit-content }
  .single img { width: auto; max-width: 100%; max-height: 80vh }
  aside { align-self: end; display: grid; gap: 12px; padding: 0 8px 34px }
  @media (max-width: 760px) {
    .grid { grid-template-columns: repeat(2, 1fr) }
    .grid img { height: clamp(240px, 56vw, 420px) }
  }
  @media (prefers-color-scheme: dark) {
    body { background: #1d1a18; color: #ece5dc }
    header p, figcaption, aside { color: #a2968a }
  }
`;
