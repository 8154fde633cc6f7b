import type { Colours } from '../quadrants.ts';

/** Four quadrants as a drawing. Without `size`, it says its shape only and has no pixels of its own. */
export function svg(
  colours: Colours,
  size?: { readonly width: number; readonly height: number },
): Buffer {
  const attributes = size ? ` width="${size.width}" height="${size.height}"` : '';
  const parts = colours.map(
    (colour, index) =>
      `<rect x="${(index % 2) * 4}" y="${index < 2 ? 0 : 5}" width="4" height="5" fill="${colour}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes} viewBox="0 0 8 10">${parts.join('')}</svg>`,
  );
}

/** As drawing programs save them: a document type, and colours and names that are told once before. */
export function svgWithEntities(colours: Colours): Buffer {
  const entities = colours.map((colour, index) => `<!ENTITY c${index} "${colour}">`);
  const names = colours.map((_, index) => `&c${index};`);
  const [a = '', b = '', c = '', d = ''] = names;
  const drawing = String(svg([a, b, c, d])).replace('http://www.w3.org/2000/svg', '&ns_svg;');
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: a drawing program's export > plug-in -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!-- That's where ]> would end it. -->
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  ${entities.join('\n  ')}
]>
${drawing}`);
}

/** So many bytes of what somebody had to say, and then a drawing. */
export function svgAfterComment(colours: Colours, bytes: number): Buffer {
  return Buffer.concat([Buffer.from(`<!--${'licence '.repeat(bytes / 8)}-->\n`), svg(colours)]);
}
