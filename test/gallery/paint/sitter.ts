import type { Colour } from './brush.ts';

/** Who sits for a portrait, and how. Lengths are in units of a hundredth of half a face's width. */
export type Sitter = {
  readonly seed: number;
  readonly skin: Colour;
  readonly blush: Colour;
  readonly lips: Colour;
  readonly iris: Colour;
  readonly hair: {
    readonly style: 'curls' | 'short' | 'bob' | 'long' | 'scarf' | 'bun';
    readonly colour: Colour;
    readonly light: Colour;
  };
  readonly brows: { readonly colour: Colour; readonly weight: number };
  /** How far the jaw goes out at its corner. */
  readonly jaw: number;
  /** How far an eye is open. */
  readonly eyes: number;
  /** How far the corners of the mouth go up. */
  readonly smile: number;
  readonly beard?: Colour;
  readonly glasses?: Colour;
  readonly earrings?: Colour;
  readonly freckles?: boolean;
  readonly clothes: {
    readonly cut: 'round' | 'collar' | 'roll' | 'scarf';
    readonly colour: Colour;
    readonly light: Colour;
  };
  /** The backdrop, from the lit side to the dark one. */
  readonly backdrop: readonly [Colour, Colour, Colour];
  /** A landscape behind the sitter in place of a studio's backdrop. */
  readonly outdoors?: boolean;
};
