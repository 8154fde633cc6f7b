import { DeveloperGroup } from './developer-group.tsx';
import { MovementGroup } from './movement-group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { PictureGroup } from './picture-group.tsx';
import { VideoGroup } from './video-group.tsx';
import './video-options.css';

/** How a video is made, apart from what it says. */
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
