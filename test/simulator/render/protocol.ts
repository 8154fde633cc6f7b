import type { FilmOrder } from './order.ts';

/** From the studio to the renderer: what to film, and the paths of the files. */
export interface Commission {
  order: FilmOrder;
  picture: string;
  backdrop: string | null;
  audio: string | null;
  /** Where the film goes. */
  path: string;
}

/** The renderer's answer: seconds, or what went wrong. */
export type Delivery = { duration: number } | { problem: string };
