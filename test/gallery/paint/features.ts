import { black, type Context, css, glow, linear, mix, random, softly, white } from './brush.ts';
import { facePath, oval } from './head.ts';
import type { Sitter } from './sitter.ts';

const warmShadow = [88, 28, 34] as const;

/** The nose: mostly the shadow at its side and the light on its tip. */
export function paintNose(context: Context, { skin }: Sitter): void {
  const shade = mix(skin, warmShadow, 0.58);
  softly(context, 13, (layer) => {
    layer.fillStyle = css(shade, 0.5);
    layer.beginPath();
    layer.moveTo(12, -22);
    layer.bezierCurveTo(9, 10, 14, 34, 25, 58);
    layer.bezierCurveTo(27, 70, 12, 70, 4, 66);
    layer.bezierCurveTo(12, 40, 4, 0, 12, -22);
    layer.fill();
    layer.strokeStyle = css(shade, 0.6);
    layer.lineWidth = 6;
    layer.beginPath();
    layer.moveTo(-23, 62);
    layer.quadraticCurveTo(0, 82, 24, 62);
    layer.stroke();
    oval(layer, [2, 84], [26, 7], css(shade, 0.4));
  });
  softly(context, 5, (layer) => {
    oval(layer, [-10.5, 67], [5.6, 3], css(mix(shade, black, 0.5), 0.85));
    oval(layer, [10.5, 67], [5.6, 3], css(mix(shade, black, 0.6), 0.9));
  });
  softly(context, 5, (layer) => {
    layer.strokeStyle = css(shade, 0.7);
    layer.lineWidth = 3.4;
    for (const side of [-1, 1] as const) {
      layer.beginPath();
      layer.moveTo(21 * side, 51);
      layer.bezierCurveTo(26 * side, 56, 25 * side, 65, 18 * side, 68);
      layer.stroke();
    }
  });
  glow(context, [-4, 18], [7, 46], white, 0.34);
  glow(context, [-5, 53], [12, 10], white, 0.5);
}

/** The mouth, closed, with the smile that the sitter has. */
export function paintMouth(context: Context, { lips, skin, smile }: Sitter): void {
  const dark = mix(lips, black, 0.62);
  const corner = 102 - smile;
  const line = (target: Context) => {
    target.moveTo(-38, corner);
    target.bezierCurveTo(-24, 104, -10, 102, 0, 104);
    target.bezierCurveTo(10, 102, 24, 104, 38, corner);
  };
  context.beginPath();
  line(context);
  context.bezierCurveTo(24, 94 - smile * 0.3, 10, 88, 0, 93);
  context.bezierCurveTo(-10, 88, -24, 94 - smile * 0.3, -38, corner);
  context.fillStyle = linear(context, [0, 86, 0, 104], [css(lips), css(mix(lips, dark, 0.45))]);
  context.fill();
  context.beginPath();
  line(context);
  context.bezierCurveTo(26, 115, 12, 121, 0, 121);
  context.bezierCurveTo(-12, 121, -26, 115, -38, corner);
  context.fillStyle = linear(
    context,
    [0, 102, 0, 121],
    [css(mix(lips, dark, 0.2)), css(mix(lips, white, 0.2)), css(mix(lips, skin, 0.45))],
  );
  context.fill();
  context.beginPath();
  line(context);
  context.strokeStyle = css(dark, 0.85);
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.stroke();
  glow(context, [-8, 111], [13, 4.5], white, 0.5);
  for (const side of [-1, 1] as const) {
    glow(context, [40 * side, corner], [8, 8], mix(skin, warmShadow, 0.7), 0.6);
  }
  // The fold that a smile draws from the nose to the mouth.
  softly(context, 9, (layer) => {
    layer.strokeStyle = css(mix(skin, warmShadow, 0.5), 0.05 * smile);
    layer.lineWidth = 4;
    for (const side of [-1, 1] as const) {
      layer.beginPath();
      layer.moveTo(29 * side, 62);
      layer.quadraticCurveTo(50 * side, 78, 51 * side, 102);
      layer.stroke();
    }
  });
}

/** What a sitter may have on the skin: freckles, a beard. */
export function paintSkinDetails(context: Context, sitter: Sitter): void {
  const next = random(sitter.seed + 40);
  if (sitter.freckles) {
    for (let index = 0; index < 90; index += 1) {
      const x = (next() + next() - 1) * 84;
      const y = 34 + (next() - 0.5) * 42 - Math.abs(x) * 0.08;
      oval(context, [x, y], [0.8 + next(), 0.8 + next()], css([150, 78, 46], 0.16 + next() * 0.3));
    }
  }
  if (sitter.beard) paintBeard(context, sitter, sitter.beard, next);
}

function paintBeard(
  context: Context,
  sitter: Sitter,
  colour: readonly [number, number, number],
  next: () => number,
): void {
  context.save();
  context.save();
  context.translate(0, 4);
  context.scale(1.03, 1.04);
  facePath(context, sitter);
  context.restore();
  context.clip();
  softly(context, 16, (layer) => {
    layer.fillStyle = css(colour, 0.92);
    layer.beginPath();
    layer.moveTo(-108, 8);
    layer.bezierCurveTo(-92, 60, -70, 78, -34, 82);
    layer.bezierCurveTo(-14, 76, 14, 76, 34, 82);
    layer.bezierCurveTo(70, 78, 92, 60, 108, 8);
    layer.lineTo(120, 170);
    layer.lineTo(-120, 170);
    layer.fill();
  });
  context.restore();
  context.lineCap = 'round';
  for (let index = 0; index < 900; index += 1) {
    const x = (next() - 0.5) * 184;
    const edge = Math.abs(x) / 92;
    const top = 79 - edge ** 3 * 62;
    const bottom = 156 - edge ** 2.6 * 84;
    const y = top + next() * (bottom - top);
    const lift = x < 0 ? 0.5 : 0.16;
    context.strokeStyle = css(mix(mix(colour, black, next() * 0.6), white, next() * lift), 0.5);
    context.lineWidth = 0.8 + next();
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x * 1.02, y + 7, x * 0.98 + (next() - 0.5) * 6, y + 9 + next() * 7);
    context.stroke();
  }
}

/** Round glasses with a thin frame. */
export function paintGlasses(context: Context, colour: readonly [number, number, number]): void {
  context.lineWidth = 4.4;
  context.strokeStyle = css(colour);
  for (const side of [-1, 1] as const) {
    context.beginPath();
    context.ellipse(43 * side, 5, 35, 32, 0, 0, Math.PI * 2);
    context.fillStyle = linear(
      context,
      [43 * side - 30, -26, 43 * side + 26, 34],
      [css(white, 0.26), css(white, 0.02), css(white, 0.1)],
    );
    context.fill();
    context.stroke();
    context.beginPath();
    context.moveTo(78 * side, 0);
    context.lineTo(100 * side, -6);
    context.stroke();
  }
  context.beginPath();
  context.moveTo(-9, 0);
  context.quadraticCurveTo(0, -7, 9, 0);
  context.stroke();
}
