import { type Axis, axisOf, place } from './axis.ts';
import type { Growth } from './figure.ts';
import { written } from './markdown.ts';

/** Of one panel, in pixels of the drawing. */
const PANEL = { width: 420, height: 280 } as const;
const MARGIN = { left: 66, right: 34, top: 44, bottom: 46 } as const;
const COLUMNS = 2;

/** Told apart by their dashes, too. */
const STROKES = ['a', 'b', 'c'] as const;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: var(--ink); }
  svg { --paper: #fff; --ink: #333; --grid: #ddd; --a: #0b62c4; --b: #b3420a; --c: #2b7a2b; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #161616; --ink: #ddd; --grid: #3a3a3a; --a: #7db8ff; --b: #ff9f66; --c: #86d686; }
  }
  .paper { fill: var(--paper); }
  .title { font-weight: 600; font-size: 14px; }
  .grid { stroke: var(--grid); }
  .line { fill: none; stroke-width: 2; }
  .a { stroke: var(--a); } .b { stroke: var(--b); stroke-dasharray: 7 4; } .c { stroke: var(--c); stroke-dasharray: 2 4; }
  .dot { fill: var(--paper); stroke-width: 2; stroke-dasharray: none; }`;

/** Draws how costs grow, each in a panel of its own with both its scales logarithmic, for light and dark pages. */
export function growthSvg(all: readonly Growth[]): string {
  const rows = Math.ceil(all.length / COLUMNS);
  const [width, height] = [COLUMNS * PANEL.width, rows * PANEL.height];
  const panels = all.map((growth, index) => {
    const x = (index % COLUMNS) * PANEL.width;
    const y = Math.floor(index / COLUMNS) * PANEL.height;
    return `<g transform="translate(${x} ${y})">${panelOf(growth)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>How costs grow: ${escaped(all.map(({ name }) => name).join('; '))}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function panelOf({ name, across, unit, lines }: Growth): string {
  const points = lines.flatMap((line) => line.points.filter(isDrawn));
  const xs = axisOf(points.map(([x]) => x));
  const ys = axisOf(points.map(([, y]) => y));
  const right = PANEL.width - MARGIN.right;
  const bottom = PANEL.height - MARGIN.bottom;
  const xAt = (x: number) => place(xs, x, MARGIN.left, right);
  const yAt = (y: number) => place(ys, y, bottom, MARGIN.top);
  const upright = ticks(xs, (x) => [
    `<path class="grid" d="M${xAt(x)} ${MARGIN.top}V${bottom}"/>`,
    text(xAt(x), bottom + 18, 'middle', x.toLocaleString('en-US')),
  ]);
  const level = ticks(ys, (y) => [
    `<path class="grid" d="M${MARGIN.left} ${yAt(y)}H${right}"/>`,
    text(MARGIN.left - 8, yAt(y) + 4, 'end', written(y, y < 1 ? 'times' : 'count')),
  ]);
  const drawn = lines.map((line, index) => {
    const stroke = STROKES[index % STROKES.length] ?? STROKES[0];
    const places = line.points.filter(isDrawn).map(([x, y]) => [xAt(x), yAt(y)] as const);
    const dots = places.map(
      ([x, y]) => `<circle class="dot ${stroke}" cx="${x}" cy="${y}" r="3.5"/>`,
    );
    return `<polyline class="line ${stroke}" points="${places.join(' ')}"/>${dots.join('')}`;
  });
  const title = `${name}${UNITS[unit] ?? ''}`;
  return [
    `<text class="title" x="${MARGIN.left}" y="18">${escaped(title)}</text>`,
    legend(lines.map((line) => line.name)),
    ...upright,
    ...level,
    text((MARGIN.left + right) / 2, PANEL.height - 10, 'middle', `${across} (log scale)`),
    ...drawn,
  ].join('');
}

const UNITS: Readonly<Partial<Record<Growth['unit'], string>>> = {
  ms: ', ms',
  s: ', s',
  MB: ', MB',
};

const isDrawn = ([x, y]: readonly [number, number]): boolean =>
  x > 0 && y > 0 && Number.isFinite(y);

const ticks = (axis: Axis, draw: (value: number) => readonly string[]): readonly string[] =>
  axis.ticks.flatMap(draw);

function legend(names: readonly string[]): string {
  let x: number = MARGIN.left;
  return names
    .map((name, index) => {
      const stroke = STROKES[index % STROKES.length] ?? STROKES[0];
      const drawn = `<path class="line ${stroke}" d="M${x} 31h24"/>${text(x + 30, 35, 'start', name)}`;
      // About as wide as it will be, in any font.
      x += 50 + name.length * 6.5;
      return drawn;
    })
    .join('');
}

const text = (x: number, y: number, anchor: string, words: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
