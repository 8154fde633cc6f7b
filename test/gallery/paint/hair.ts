import { type Context, css, mix, softly } from './brush.ts';
import { paintFringe, paintHairline, paintParting, paintShort } from './haircuts.ts';
import { paintScarf } from './scarf.ts';
import type { Sitter } from './sitter.ts';
import { fillHair, paintCloud, strands } from './strands.ts';

/** The hair behind the face and the shoulders. */
export function paintBackHair(context: Context, sitter: Sitter): void {
  const { style } = sitter.hair;
  if (style === 'curls') paintCloud(context, sitter, 1900, [0, -62], [172, 168], 21);
  if (style === 'bun') {
    paintCloud(context, sitter, 180, [0, -184], [52, 44], 18);
    fillHair(context, sitter, () => context.ellipse(0, -52, 112, 116, 0, 0, Math.PI * 2));
  }
  if (style === 'bob') {
    fillHair(context, sitter, () => {
      context.moveTo(0, -178);
      context.bezierCurveTo(96, -180, 138, -110, 136, 0);
      context.bezierCurveTo(136, 60, 142, 96, 128, 128);
      context.bezierCurveTo(90, 146, 60, 140, 40, 128);
      context.lineTo(-40, 128);
      context.bezierCurveTo(-60, 140, -90, 146, -128, 128);
      context.bezierCurveTo(-142, 96, -136, 60, -136, 0);
      context.bezierCurveTo(-138, -110, -96, -180, 0, -178);
    });
    strands(context, sitter, 150, (along, side) => {
      const x = (60 + along * 74) * side;
      return [
        [x * 0.5, -172 + along * 40],
        [x * 1.12, -60],
        [x, 128 + along * 4],
      ];
    });
  }
  if (style === 'long') {
    fillHair(context, sitter, () => {
      context.moveTo(0, -182);
      context.bezierCurveTo(104, -182, 132, -100, 130, 0);
      context.bezierCurveTo(130, 110, 190, 170, 150, 300);
      context.lineTo(-150, 300);
      context.bezierCurveTo(-190, 170, -130, 110, -130, 0);
      context.bezierCurveTo(-132, -100, -104, -182, 0, -182);
    });
    strands(context, sitter, 320, (along, side, next) => {
      const x = (52 + along * 92) * side;
      const wave = (next() - 0.5) * 30;
      return [
        [x * 0.4, -174 + along * 40],
        [x + wave * side, 20],
        [x * 1.16 - wave, 296],
      ];
    });
  }
}

/** The hair over the forehead, or what covers it. */
export function paintFrontHair(context: Context, sitter: Sitter): void {
  const { style } = sitter.hair;
  shadowOnForehead(context, sitter);
  if (style === 'curls') paintHairline(context, sitter);
  if (style === 'short') paintShort(context, sitter);
  if (style === 'bob') paintFringe(context, sitter);
  if (style === 'long') paintParting(context, sitter, 196);
  if (style === 'bun') paintParting(context, sitter, -34);
  if (style === 'scarf') paintScarf(context, sitter);
}

function shadowOnForehead(context: Context, { skin, hair }: Sitter): void {
  softly(context, 24, (layer) => {
    layer.strokeStyle = css(mix(mix(skin, hair.colour, 0.45), [90, 34, 34], 0.3), 0.6);
    layer.lineWidth = 26;
    layer.beginPath();
    layer.ellipse(0, -6, 92, hair.style === 'bob' ? 46 : 104, 0, Math.PI * 1.06, Math.PI * 1.94);
    layer.stroke();
  });
}
