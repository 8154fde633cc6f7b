import { black, type Context, css, glow, linear, mix, random, softly, white } from './brush.ts';
import type { Sitter } from './sitter.ts';

/** Shoulders and what is worn on them. */
export function paintClothes(context: Context, { clothes, seed }: Sitter): void {
  const { colour, light, cut } = clothes;
  const dark = mix(colour, black, 0.55);
  shoulders(context, cut);
  context.fillStyle = linear(context, [-260, 180, 250, 460], [css(light), css(colour), css(dark)]);
  context.fill();
  context.save();
  context.clip();
  const next = random(seed + 9);
  softly(context, 16, (layer) => {
    layer.lineCap = 'round';
    for (let index = 0; index < 16; index += 1) {
      const x = (next() - 0.5) * 420;
      layer.strokeStyle = css(next() < 0.45 ? light : dark, 0.3);
      layer.lineWidth = 5 + next() * 14;
      layer.beginPath();
      layer.moveTo(x * 0.6, 230 + next() * 40);
      layer.quadraticCurveTo(x * 0.9, 320, x * 1.1, 480);
      layer.stroke();
    }
    layer.fillStyle = css(dark, 0.6);
    layer.beginPath();
    layer.ellipse(30, 214, 120, 40, 0, 0, Math.PI * 2);
    layer.fill();
  });
  glow(context, [-170, 256], [120, 60], white, 0.2);
  context.restore();
  if (cut === 'collar') paintCollar(context, light, dark);
  if (cut === 'roll') paintRoll(context, [light, colour, dark]);
}

function shoulders(context: Context, cut: Sitter['clothes']['cut']): void {
  const dip = cut === 'round' ? 262 : 222;
  context.beginPath();
  context.moveTo(-94, 212);
  context.bezierCurveTo(-140, 240, -214, 236, -250, 290);
  context.bezierCurveTo(-276, 330, -290, 420, -300, 620);
  context.lineTo(300, 620);
  context.bezierCurveTo(290, 420, 276, 330, 250, 290);
  context.bezierCurveTo(214, 236, 140, 240, 94, 212);
  context.bezierCurveTo(60, dip, -60, dip, -94, 212);
}

function paintCollar(
  context: Context,
  light: readonly [number, number, number],
  dark: readonly [number, number, number],
): void {
  for (const side of [-1, 1] as const) {
    context.beginPath();
    context.moveTo(66 * side, 186);
    context.bezierCurveTo(98 * side, 200, 112 * side, 216, 116 * side, 236);
    context.lineTo(62 * side, 304);
    context.lineTo(0, 252);
    context.bezierCurveTo(40 * side, 236, 62 * side, 214, 66 * side, 186);
    const tones = side === -1 ? [mix(light, white, 0.35), light] : [light, mix(light, dark, 0.7)];
    context.fillStyle = linear(
      context,
      [-90, 190, 90, 300],
      tones.map((it) => css(it)),
    );
    context.fill();
    context.strokeStyle = css(dark, 0.35);
    context.lineWidth = 2;
    context.stroke();
  }
}

function paintRoll(context: Context, tones: readonly (readonly [number, number, number])[]): void {
  context.beginPath();
  context.moveTo(-72, 156);
  context.bezierCurveTo(-40, 186, 40, 186, 72, 156);
  context.bezierCurveTo(86, 180, 98, 206, 104, 232);
  context.bezierCurveTo(60, 270, -60, 270, -104, 232);
  context.bezierCurveTo(-98, 206, -86, 180, -72, 156);
  context.fillStyle = linear(
    context,
    [-96, 160, 110, 220],
    tones.map((it) => css(it)),
  );
  context.fill();
  context.save();
  context.clip();
  context.lineWidth = 2.2;
  for (let x = -110; x <= 110; x += 9) {
    context.strokeStyle = css(black, 0.15);
    context.beginPath();
    context.moveTo(x * 0.72, 150);
    context.quadraticCurveTo(x * 0.9, 200, x, 270);
    context.stroke();
  }
  context.restore();
}
