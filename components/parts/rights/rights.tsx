import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../problem.tsx';
import '../tick.css';
import './rights.css';

/** HeyGen's terms: accepted earlier, ticked in this form, or neither. */
export type RightsState = 'accepted' | 'ticked' | 'open';

interface RightsProps {
  readonly ticked: boolean;
  /** Number of photos in the draft; the sentence depends on it. */
  readonly photos: number;
  readonly problem: string | undefined;
  readonly onTick: (ticked: boolean) => void;
}

/** Asked once; the answer is kept in the settings. */
export function Rights({ ticked, photos, problem, onTick }: RightsProps) {
  const id = useId();
  return (
    <div class="rights">
      <Problem id={id}>{problem}</Problem>
      <label class="rights__label">
        <input
          type="checkbox"
          class="rights__box"
          checked={ticked}
          aria-invalid={problem !== undefined}
          aria-describedby={id}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>{i18n.t('composer.rights', photos)}</span>
      </label>
    </div>
  );
}
