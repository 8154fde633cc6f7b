import { DeveloperGroup } from './developer-group.tsx';
import { MovementGroup } from './movement-group.tsx';
import { PictureGroup } from './picture-group.tsx';
import { VideoGroup } from './video-group.tsx';
import type { VideoOptionsProps } from './video-options-props.ts';
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
