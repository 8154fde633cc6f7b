import { black, type Context, css, linear, mix, random, softly } from './brush.ts';
import type { Sitter } from './sitter.ts';

type Point = readonly [number, number];

/** Fills a path with the colour of the hair, lit from the upper left. */
export function fillHair(context: Context, { hair }: Sitter, path: () => void): void {
  context.beginPath();
  path();
  const tones = [mix(hair.colour, hair.light, 0.5), hair.colour, mix(hair.colour, black, 0.5)];
  context.fillStyle = linear(
    context,
    [-120, -170, 130, 120],
    tones.map((it) => css(it)),
  );
  context.fill();
}

/** Single hairs, each through three points, lighter on the lit side and along the crown. */
export function strands(
  context: Context,
  { hair, seed }: Sitter,
  count: number,
  course: (along: number, side: 1 | -1, next: () => number) => readonly [Point, Point, Point],
): void {
  const next = random(seed + count);
  context.lineCap = 'round';
  for (let index = 0; index < count; index += 1) {
    const side = index % 2 === 0 ? 1 : -1;
    const along = next();
    const [start, middle, end] = course(along, side, next);
    const lit = next() * (side === -1 ? 0.85 : 0.42);
    const tone = next() < 0.4 ? mix(hair.colour, black, 0.55) : mix(hair.colour, hair.light, lit);
    context.strokeStyle = css(tone, 0.42);
    context.lineWidth = 0.9 + next() * 2.4;
    context.beginPath();
    context.moveTo(...start);
    context.quadraticCurveTo(...middle, ...end);
    context.stroke();
  }
}

/** A mass of curls: many small discs, darker at the lower right. */
export function paintCloud(
  context: Context,
  { hair, seed }: Sitter,
  count: number,
  [cx, cy]: Point,
  [rx, ry]: Point,
  size: number,
): void {
  const next = random(seed);
  softly(context, 22, (layer) => {
    layer.beginPath();
    layer.ellipse(cx, cy, rx * 0.9, ry * 0.9, 0, 0, Math.PI * 2);
    layer.fillStyle = css(mix(hair.colour, black, 0.35));
    layer.fill();
  });
  for (let index = 0; index < count; index += 1) {
    const angle = next() * Math.PI * 2;
    const far = Math.sqrt(next()) * 1.03;
    const x = cx + Math.cos(angle) * far * rx;
    const y = cy + Math.sin(angle) * far * ry;
    const lit = Math.max(0, -(x - cx) / rx - ((y - cy) / ry) * 0.9) * 0.5 + next() * 0.16;
    const radius = size * (0.24 + next() * 0.4);
    context.strokeStyle = css(mix(mix(hair.colour, black, 0.3), hair.light, lit), 0.62);
    context.lineWidth = 1.1 + next() * 2.2;
    context.beginPath();
    const start = next() * Math.PI * 2;
    context.ellipse(x, y, radius, radius * 0.8, next() * 3, start, start + 2.6 + next() * 2.4);
    context.stroke();
  }
}
