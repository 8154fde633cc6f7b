import { DeveloperGroup } from './developer-group.tsx';
import { MovementGroup } from './movement-group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { PictureGroup } from './picture-group.tsx';
import { VideoGroup } from './video-group.tsx';
import './video-options.css';

/** All options of a video besides its narration. */
export function VideoOptionFields(props: VideoOptionsProps) {
  return (
    <div class="video-options">
      <PictureGroup {...props} />
      <VideoGroup {...props} />
      <MovementGroup {...props} />
      <DeveloperGroup {...props} />
    </div>
  );
}
