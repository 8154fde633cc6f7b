import { black, type Context, css, glow, linear, mix, random, softly, white } from './brush.ts';
import { oval } from './head.ts';
import type { Sitter } from './sitter.ts';

const warmShadow = [70, 28, 34] as const;

/** Both eyes with their lids, lashes and brows. */
export function paintEyes(context: Context, sitter: Sitter): void {
  for (const side of [-1, 1] as const) {
    context.save();
    context.translate(42 * side, 0);
    context.scale(side, 1);
    paintEye(context, sitter, side);
    paintBrow(context, sitter, side);
    context.restore();
  }
}

/** One eye; its outer corner is at the right. */
function paintEye(context: Context, { skin, iris, eyes, hair }: Sitter, side: 1 | -1): void {
  const dark = mix(mix(skin, warmShadow, 0.75), black, 0.5);
  almond(context, eyes);
  context.fillStyle = linear(
    context,
    [0, -eyes, 0, eyes],
    [
      css(mix([214, 204, 204], skin, 0.2)),
      css([246, 240, 236]),
      css(mix([228, 216, 212], skin, 0.2)),
    ],
  );
  context.fill();
  context.save();
  context.clip();
  const radius = 12.6;
  const gradient = context.createRadialGradient(0, 3, 1, 0, 0, radius);
  gradient.addColorStop(0, css(mix(iris, white, 0.42)));
  gradient.addColorStop(0.55, css(iris));
  gradient.addColorStop(0.86, css(mix(iris, black, 0.55)));
  gradient.addColorStop(1, css(mix(iris, black, 0.8)));
  context.beginPath();
  context.arc(0, -1, radius, 0, Math.PI * 2);
  context.fillStyle = gradient;
  context.fill();
  oval(context, [0, -1], [5.4, 5.4], css([12, 8, 10]));
  // The lid's shadow on the eye, and the window that the sitter looks at.
  context.fillStyle = linear(context, [0, -eyes, 0, -eyes + 11], [css(black, 0.6), css(black, 0)]);
  context.fillRect(-30, -eyes - 2, 60, 15);
  oval(context, [-4.4 * side, -5.5], [3.3, 3.3], css(white, 0.96));
  oval(context, [4 * side, 4], [1.7, 1.7], css(white, 0.5));
  context.restore();

  context.lineCap = 'round';
  context.strokeStyle = css(dark);
  context.lineWidth = 3.2;
  context.beginPath();
  context.moveTo(-23, 5);
  context.bezierCurveTo(-14, -eyes - 4, 8, -eyes - 5, 25, -2);
  context.stroke();
  if (hair.style !== 'short') {
    context.lineWidth = 1.5;
    for (let index = 0; index < 8; index += 1) {
      const along = index / 7;
      const x = -4 + along * 28;
      const y = -eyes + 0.5 + along * along * (eyes - 3);
      context.beginPath();
      context.moveTo(x, y);
      context.quadraticCurveTo(x + 2 + along * 3, y - 1, x + 2 + along * 6, y - 4 - along * 1.5);
      context.stroke();
    }
  }
  context.strokeStyle = css(mix(skin, warmShadow, 0.66), 0.55);
  context.lineWidth = 1.7;
  context.beginPath();
  context.moveTo(-19, 8);
  context.bezierCurveTo(-8, eyes + 2, 10, eyes + 3, 24, 0);
  context.stroke();
  context.beginPath();
  context.moveTo(-20, -5);
  context.bezierCurveTo(-10, -eyes - 11, 10, -eyes - 12, 28, -7);
  context.stroke();
  glow(context, [2, -eyes - 11], [22, 6], mix(skin, white, 0.5), 0.34);
  glow(context, [-23, 5], [5, 4], [196, 110, 104], 0.6);
}

function almond(context: Context, eyes: number): void {
  context.beginPath();
  context.moveTo(-23, 5);
  context.bezierCurveTo(-14, -eyes - 3, 8, -eyes - 4, 25, -1);
  context.bezierCurveTo(12, eyes + 1, -8, eyes + 2, -23, 5);
}

/** One brow of single hairs; its outer end is at the right. */
function paintBrow(context: Context, { brows, seed }: Sitter, side: 1 | -1): void {
  const next = random(seed + side);
  const { colour, weight } = brows;
  const half = weight / 2;
  softly(context, 6, (layer) => {
    layer.beginPath();
    layer.moveTo(-28, -31 - half);
    layer.bezierCurveTo(-10, -40 - half, 14, -42 - half, 38, -25);
    layer.bezierCurveTo(14, -38 + half, -10, -34 + half, -28, -28 + half);
    layer.fillStyle = css(colour, 0.8);
    layer.fill();
  });
  context.lineWidth = 1.1;
  for (let index = 0; index < 60; index += 1) {
    const along = index / 59;
    const x = -29 + 64 * along;
    const arch = -30 - Math.sin(along * Math.PI * 0.86) * 9 + along * 3;
    const y = arch + (next() - 0.5) * weight * (1 - along * 0.6);
    context.strokeStyle = css(mix(colour, black, next() * 0.3), 0.5);
    context.beginPath();
    context.moveTo(x, y + 2);
    context.lineTo(x + 4 + along * 4, y - 4 + along * 5.5);
    context.stroke();
  }
}
