import type { PictureProblem } from '../../core/photo/photo.ts';

/** The picture can't speak; `vector`: it is a drawing, and nothing that could draw it was to be had. */
export class PictureError extends Error {
  override name = 'PictureError';
  readonly problem: PictureProblem | 'vector';
  constructor(problem: PictureProblem | 'vector') {
    super(`The picture is ${problem}`);
    this.problem = problem;
  }
}
