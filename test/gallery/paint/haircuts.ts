import { black, type Context, css, mix, random, softly } from './brush.ts';
import type { Sitter } from './sitter.ts';
import { fillHair, strands } from './strands.ts';

/** Where curls begin at the forehead. */
export function paintHairline(context: Context, { hair, seed }: Sitter): void {
  const next = random(seed + 3);
  softly(context, 12, (layer) => {
    layer.strokeStyle = css(mix(hair.colour, black, 0.25));
    layer.lineWidth = 44;
    layer.beginPath();
    layer.ellipse(0, -22, 108, 128, 0, Math.PI * 1.02, Math.PI * 1.98);
    layer.stroke();
  });
  for (let index = 0; index < 300; index += 1) {
    const along = next();
    const angle = Math.PI * (1.03 + along * 0.94);
    const depth = next() * 30;
    const x = Math.cos(angle) * (101 - depth * 0.2);
    const y = -26 + Math.sin(angle) * (126 - depth);
    context.strokeStyle = css(mix(hair.colour, hair.light, next() * 0.34 * (1 - along)), 0.75);
    context.lineWidth = 1.4 + next() * 2;
    context.beginPath();
    context.arc(x, y, 4 + next() * 8, next() * 6, next() * 6 + 3);
    context.stroke();
  }
}

/** A cap of short hair with a parting at the lit side. */
export function paintShort(context: Context, sitter: Sitter): void {
  const cap = () => {
    context.moveTo(-102, 6);
    context.bezierCurveTo(-124, -80, -112, -176, -16, -190);
    context.bezierCurveTo(70, -200, 126, -140, 103, 6);
    context.bezierCurveTo(96, -26, 98, -56, 84, -84);
    context.bezierCurveTo(56, -108, 8, -96, -40, -114);
    context.bezierCurveTo(-66, -102, -86, -82, -92, -46);
    context.bezierCurveTo(-94, -28, -98, -12, -102, 6);
  };
  fillHair(context, sitter, cap);
  context.save();
  context.clip();
  // Swept from a parting on the lit side, over the crown; clipped short at the temples.
  strands(context, sitter, 520, (along, _side, next) => {
    const high = next();
    return [
      [-64 + next() * 14, -96 - high * 70],
      [-10 + along * 40, -128 - high * 76],
      [40 + along * 70, -80 - high * 70],
    ];
  });
  strands(context, sitter, 200, (_along, _side, next) => {
    const high = next();
    return [
      [-54 + next() * 16, -98 - high * 86],
      [-92, -112 - high * 60],
      [-112, -66 - high * 40],
    ];
  });
  strands(context, sitter, 420, (along, side, next) => {
    const y = -130 + along * 130;
    const x = (84 + next() * 34) * side;
    return [
      [x, y],
      [x * 1.02, y + 12],
      [x * 1.01, y + 22],
    ];
  });
  context.restore();
  strands(context, sitter, 60, (along, _side, next) => {
    const x = -44 + along * 124;
    const root = -108 + Math.sin(along * 3) * 8;
    return [
      [x - 6, root - 12],
      [x, root - 2],
      [x + 8 + next() * 6, root + 8],
    ];
  });
}

/** The front of a bob: a straight fringe and two curtains. */
export function paintFringe(context: Context, sitter: Sitter): void {
  fillHair(context, sitter, () => {
    context.moveTo(0, -180);
    context.bezierCurveTo(90, -180, 124, -120, 120, 40);
    context.bezierCurveTo(118, 80, 116, 104, 102, 128);
    context.bezierCurveTo(98, 60, 100, -10, 88, -50);
    context.bezierCurveTo(50, -42, -50, -42, -88, -50);
    context.bezierCurveTo(-100, -10, -98, 60, -102, 128);
    context.bezierCurveTo(-116, 104, -118, 80, -120, 40);
    context.bezierCurveTo(-124, -120, -90, -180, 0, -180);
  });
  strands(context, sitter, 190, (along, side, next) => {
    const x = along * 94 * side;
    return [
      [x * 0.34, -172],
      [x * 0.95, -120],
      [x * 0.98, -50 + next() * 12],
    ];
  });
  strands(context, sitter, 120, (along, side) => {
    const x = (98 + along * 20) * side;
    return [
      [x * 0.62, -150],
      [x * 1.08, -50],
      [x * 0.98, 122],
    ];
  });
}

/** Two wings from a parting; `end` is how far down they go. */
export function paintParting(context: Context, sitter: Sitter, end: number): void {
  const part = -16;
  for (const side of [-1, 1] as const) {
    fillHair(context, sitter, () => {
      context.moveTo(part, -176);
      context.bezierCurveTo(70 * side, -190, 126 * side, -128, 122 * side, -20);
      context.bezierCurveTo(120 * side, end * 0.4, 128 * side, end * 0.8, 118 * side, end + 10);
      context.bezierCurveTo(94 * side, end * 0.6, 92 * side, -10, 86 * side, -52);
      context.bezierCurveTo(70 * side, -96, 24 * side, -110, part, -136);
    });
  }
  strands(context, sitter, 380, (along, side, next) => [
    [part + next() * 3 * side, -138 - along * 36],
    [(54 + along * 64) * side, -112 - along * 82],
    [(90 + along * 32) * side, -48 + along * 30],
  ]);
  if (end < 0) return;
  strands(context, sitter, 260, (along, side, next) => [
    [(88 + along * 34) * side, -56 + along * 30],
    [(94 + along * 32) * side, end * 0.4],
    [(96 + along * 32) * side, end - 24 + next() * 24],
  ]);
}
