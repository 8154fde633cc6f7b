import { black, type Context, css, glow, linear, mix, random, softly, white } from './brush.ts';
import type { Sitter } from './sitter.ts';

/** A headscarf: open for the face, in folds around it, over the shoulders. */
export function paintScarf(context: Context, sitter: Sitter): void {
  const { colour, light } = sitter.hair;
  const dark = mix(colour, black, 0.5);
  context.beginPath();
  context.moveTo(0, -186);
  context.bezierCurveTo(104, -186, 142, -104, 134, 10);
  context.bezierCurveTo(130, 90, 140, 150, 190, 236);
  context.bezierCurveTo(110, 300, -110, 300, -190, 236);
  context.bezierCurveTo(-140, 150, -130, 90, -134, 10);
  context.bezierCurveTo(-142, -104, -104, -186, 0, -186);
  context.closePath();
  // The opening for the face.
  context.moveTo(0, -112);
  context.bezierCurveTo(-62, -112, -92, -64, -91, 0);
  context.bezierCurveTo(-90, 74, -52, 146, 0, 147);
  context.bezierCurveTo(52, 146, 90, 74, 91, 0);
  context.bezierCurveTo(92, -64, 62, -112, 0, -112);
  context.closePath();
  context.fillStyle = linear(context, [-150, -150, 170, 230], [css(light), css(colour), css(dark)]);
  context.fill('evenodd');
  context.save();
  context.clip('evenodd');
  const next = random(sitter.seed);
  softly(context, 8, (layer) => {
    layer.lineCap = 'round';
    // Folds around the face, and those that fall from under the chin to the shoulders.
    for (let index = 0; index < 22; index += 1) {
      const far = index / 22;
      layer.strokeStyle = css(index % 2 === 0 ? dark : light, 0.16 + next() * 0.26);
      layer.lineWidth = 3 + next() * 6;
      layer.beginPath();
      const start = Math.PI * (0.66 + next() * 0.3);
      layer.ellipse(4, 14, 96 + far * 44, 140 + far * 60, 0, start, start + 2.4 + next() * 2);
      layer.stroke();
      const side = index % 3 === 0 ? 1 : -1;
      layer.beginPath();
      layer.moveTo((98 - far * 70) * side, 116 + far * 50);
      layer.bezierCurveTo(
        (60 - far * 30) * side,
        176 + far * 30,
        -40 * side,
        190 + far * 60,
        -(120 + far * 50) * side,
        206 + far * 60,
      );
      layer.stroke();
    }
    layer.strokeStyle = css(mix(dark, black, 0.4), 0.5);
    layer.lineWidth = 10;
    layer.beginPath();
    layer.ellipse(0, 16, 93, 134, 0, -0.6, Math.PI * 0.9);
    layer.stroke();
  });
  context.restore();
  glow(context, [-70, -140], [60, 46], white, 0.24);
}
