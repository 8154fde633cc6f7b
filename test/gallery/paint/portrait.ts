import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { paintClothes } from './clothes.ts';
import { paintEyes } from './eyes.ts';
import { paintGlasses, paintMouth, paintNose, paintSkinDetails } from './features.ts';
import { paintBackHair, paintFrontHair } from './hair.ts';
import { paintEars, paintFace, paintNeck } from './head.ts';
import { finish, paintBackdrop } from './scene.ts';
import type { Sitter } from './sitter.ts';

const coversEars: readonly string[] = ['bob', 'long', 'scarf'];

/** Paints a sitter, face to the camera. */
export function paintPortrait(sitter: Sitter, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  paintBackdrop(context, sitter);
  context.save();
  // The face is 300 units high, its eyes a little above the middle.
  const unit = Math.min(width / 560, height / 540);
  context.translate(width / 2, height * 0.45);
  context.scale(unit, unit);
  paintBackHair(context, sitter);
  paintNeck(context, sitter);
  paintClothes(context, sitter);
  if (!coversEars.includes(sitter.hair.style)) paintEars(context, sitter);
  paintFace(context, sitter);
  paintNose(context, sitter);
  paintEyes(context, sitter);
  paintSkinDetails(context, sitter);
  paintMouth(context, sitter);
  paintFrontHair(context, sitter);
  if (sitter.glasses) paintGlasses(context, sitter.glasses);
  context.restore();
  finish(context, sitter.seed);
  return canvas;
}
