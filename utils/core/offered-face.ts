import type { Renderer } from './renderer.ts';

/** A photo avatar of the account that a person can choose from. */
export interface OfferedFace {
  /** Of its look. */
  readonly id: string;
  readonly name: string;
  readonly state: FaceState;
  readonly engines: readonly Renderer[];
  /** Signed: it expires. */
  readonly previewUrl: string | null;
}

/** Whether a face can speak, and if not, what it lacks. */
export const FACE_STATES = ['ready', 'learning', 'consent', 'failed'] as const;
export type FaceState = (typeof FACE_STATES)[number];

/** A page of the account's faces, the newest first. */
export interface FacePage {
  readonly faces: readonly OfferedFace[];
  /** What to ask for the older ones with; `null` where there are none. */
  readonly next: string | null;
}
