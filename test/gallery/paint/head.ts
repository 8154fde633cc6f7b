import { black, type Context, css, glow, linear, mix, softly, white } from './brush.ts';
import type { Sitter } from './sitter.ts';

const warmShadow = [96, 32, 40] as const;

/** The outline of the face, from crown to chin. */
export function facePath(context: Context, { jaw }: Sitter): void {
  context.beginPath();
  context.moveTo(0, -152);
  for (const side of [1, -1] as const) {
    context.moveTo(0, -152);
    context.bezierCurveTo(58 * side, -152, 98 * side, -108, 98 * side, -42);
    context.bezierCurveTo(99 * side, -8, 97 * side, 14, 93 * side, 38);
    context.bezierCurveTo(89 * side, 70, (jaw + 8) * side, 94, jaw * side, 114);
    context.bezierCurveTo((jaw - 16) * side, 138, 24 * side, 152, 0, 152);
  }
}

/** The neck with the shadow that the chin throws on it. */
export function paintNeck(context: Context, sitter: Sitter): void {
  const { skin } = sitter;
  const shade = mix(skin, warmShadow, 0.42);
  context.beginPath();
  context.moveTo(-54, 70);
  context.bezierCurveTo(-56, 150, -54, 194, -104, 222);
  context.lineTo(-104, 330);
  context.lineTo(104, 330);
  context.lineTo(104, 222);
  context.bezierCurveTo(54, 194, 56, 150, 54, 70);
  context.fillStyle = linear(context, [-70, 0, 70, 0], [css(skin), css(mix(skin, shade, 0.85))]);
  context.fill();
  context.save();
  context.clip();
  softly(context, 26, (layer) => {
    layer.fillStyle = css(mix(skin, warmShadow, 0.62), 0.85);
    layer.beginPath();
    layer.ellipse(12, 132, 84, 62, 0, 0, Math.PI * 2);
    layer.fill();
  });
  glow(context, [-26, 232], [60, 36], mix(skin, white, 0.35), 0.35);
  context.restore();
}

/** Both ears. */
export function paintEars(context: Context, { skin, earrings }: Sitter): void {
  for (const side of [-1, 1] as const) {
    const tone = side === -1 ? mix(skin, white, 0.06) : mix(skin, warmShadow, 0.34);
    context.beginPath();
    context.ellipse(100 * side, 16, 16, 33, 0.14 * side, 0, Math.PI * 2);
    context.fillStyle = css(tone);
    context.fill();
    context.beginPath();
    context.ellipse(102 * side, 14, 8, 20, 0.14 * side, 0, Math.PI * 2);
    context.fillStyle = css(mix(tone, warmShadow, 0.35), 0.7);
    context.fill();
    if (earrings) {
      glow(context, [102 * side, 58], [13, 13], mix(earrings, black, 0.5), 0.5);
      context.beginPath();
      context.arc(102 * side, 55, 8, 0, Math.PI * 2);
      context.fillStyle = css(earrings);
      context.fill();
      glow(context, [99 * side, 52], [5, 5], white, 0.9);
    }
  }
}

/** The skin of the face, lit from the upper left. */
export function paintFace(context: Context, sitter: Sitter): void {
  const { skin, blush } = sitter;
  const light = mix(skin, white, 0.26);
  const shade = mix(skin, warmShadow, 0.5);
  facePath(context, sitter);
  context.fillStyle = linear(
    context,
    [-96, -110, 104, 96],
    [light, skin, shade].map((it) => css(it)),
  );
  context.fill();
  context.save();
  context.clip();
  softly(context, 44, (layer) => {
    layer.fillStyle = css(shade, 0.5);
    layer.beginPath();
    layer.moveTo(70, -160);
    layer.bezierCurveTo(60, -60, 74, 40, 38, 160);
    layer.lineTo(140, 160);
    layer.lineTo(140, -160);
    layer.fill();
    // Sockets, the sides of the nose, under the cheekbones and under the lower lip.
    for (const side of [-1, 1] as const) {
      const deep = side === 1 ? 0.5 : 0.32;
      oval(layer, [43 * side, -8], [34, 22], css(shade, deep));
      oval(layer, [82 * side, 74], [24, 42], css(shade, deep * 0.8));
    }
    oval(layer, [0, 124], [30, 8], css(shade, 0.55));
    oval(layer, [0, -150], [110, 36], css(shade, 0.5));
  });
  for (const side of [-1, 1] as const) {
    glow(context, [56 * side, 52], [42, 34], blush, side === 1 ? 0.34 : 0.42);
  }
  glow(context, [0, 58], [26, 24], blush, 0.22);
  glow(context, [-30, -84], [66, 44], white, 0.3);
  glow(context, [-54, 30], [34, 24], white, 0.3);
  glow(context, [-8, 140], [26, 18], white, 0.16);
  context.restore();
}

export function oval(
  context: Context,
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  style: string,
): void {
  context.beginPath();
  context.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  context.fillStyle = style;
  context.fill();
}
