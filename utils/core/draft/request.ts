import type { Renderer } from '../renderer.ts';
import type { Narration } from './narration.ts';
import type { VideoOptions } from './options.ts';

/** A photo avatar of the account: a face that HeyGen has learned. */
export interface ChosenAvatar {
  /** The look's id, not the avatar group's. */
  readonly id: string;
  readonly name: string;
  /** The kept file that shows it; absent where HeyGen gave none. */
  readonly picture?: string;
  /** Absent where HeyGen did not say. */
  readonly engines?: readonly Renderer[];
  /** The person's choice; absent: HeyGen's default. */
  readonly engine?: Renderer;
}

/** Holds no photo: several jobs may share one request. */
export interface VideoRequest extends VideoOptions {
  readonly make: 'video';
  readonly narration: Narration;
  /** Speaks in the photo's place. */
  readonly avatar?: ChosenAvatar;
}

/** "Save this face": a photo avatar of the photo. */
export interface AvatarRequest {
  readonly make: 'avatar';
  /** The avatar's name. */
  readonly title: string;
  /** From one draft a face is learned once. */
  readonly draftId: string;
}

/** A video of the account that was asked for elsewhere. */
export interface ElsewhereRequest {
  readonly make: 'elsewhere';
  readonly title: string;
}

export type JobRequest = VideoRequest | AvatarRequest | ElsewhereRequest;
