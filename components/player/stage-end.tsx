import { i18n } from '#i18n';
import { AgainIcon, ResetIcon } from '../parts/more-icons.tsx';

interface StageEndProps {
  readonly onReplay: () => void;
  readonly onAgain: (() => void) | null;
}

/** What a person may want next, over the last frame; the video's own controls stay free below it. */
export function StageEnd({ onReplay, onAgain }: StageEndProps) {
  return (
    <div class="stage-end">
      <button type="button" class="button button--outlined" onClick={onReplay}>
        <ResetIcon size={16} />
        {i18n.t('player.again')}
      </button>
      {onAgain && (
        <button type="button" class="button button--outlined" onClick={onAgain}>
          <AgainIcon size={16} />
          {i18n.t('videos.again')}
        </button>
      )}
    </div>
  );
}
