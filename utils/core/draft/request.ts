import type { Renderer } from '../renderer.ts';
import type { Narration } from './narration.ts';
import type { VideoOptions } from './options.ts';

/** A photo avatar of the account: a face that HeyGen has learnt. */
export interface ChosenAvatar {
  /** Of its look. */
  readonly id: string;
  readonly name: string;
  /** The kept file that shows it; absent where HeyGen gave none. */
  readonly picture?: string;
  /** Those by which HeyGen can move it; absent where that is not known. */
  readonly engines?: readonly Renderer[];
  /** The one that the person chose; absent: the usual one. */
  readonly engine?: Renderer;
}

/** A video, as the person asked for it, apart from the photo. */
export interface VideoRequest extends VideoOptions {
  readonly make: 'video';
  readonly narration: Narration;
  /** Who speaks in the photo's place. */
  readonly avatar?: ChosenAvatar;
}

/** "Keep this face": a photo avatar of the photo. */
export interface AvatarRequest {
  readonly make: 'avatar';
  /** The avatar's name. */
  readonly title: string;
  /** The draft whose photo it is: from one draft a face is learnt once. */
  readonly draftId: string;
}

/** A video of the account that was asked for elsewhere. */
export interface ElsewhereRequest {
  readonly make: 'elsewhere';
  readonly title: string;
}

/** What the person asked for. */
export type JobRequest = VideoRequest | AvatarRequest | ElsewhereRequest;
