import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, narrationTypeOf } from '../../utils/jobs/draft.ts';
import { Problem } from '../problem.tsx';
import { useLater } from '../use-later.ts';
import './narration.css';
import { NarrationSwitch, type NarrationWay } from './narration-switch.tsx';
import type { ProblemSentences } from './say-problems.ts';
import { ScriptField } from './script-field.tsx';
import type { DraftEdit } from './use-draft-editor.ts';

export interface NarrationProps {
  readonly draft: Draft;
  readonly say: Pick<ProblemSentences, 'script' | 'recording' | 'audioUrl'>;
  readonly onEdit: (changes: DraftEdit) => void;
}

/** What the photo says: a script, or a recording. What was put into the one waits while the other counts. */
export function NarrationField(props: NarrationProps) {
  const { draft, say, onEdit } = props;
  const [switched, setSwitched] = useState(false);
  const way = narrationTypeOf(draft) === 'script' ? 'script' : 'audio';
  const choose = (next: NarrationWay) => {
    setSwitched(true);
    const link = !draft.recording && draft.audioUrl?.trim();
    if (next !== way) onEdit({ narration: next === 'audio' && link ? 'audioLink' : next });
  };
  return (
    <div class="narration">
      <NarrationSwitch way={way} onSwitch={choose} />
      {way === 'script' ? (
        <ScriptField
          script={draft.script}
          problem={say.script}
          takesFocus={!switched}
          onInput={(script) => onEdit({ script })}
        />
      ) : (
        <AudioLater {...props} />
      )}
    </div>
  );
}

const load = () => import('./narration-audio.tsx');

/** Most videos have a script. */
function AudioLater(props: NarrationProps) {
  const audio = useLater(load);
  if (audio === undefined) return <div class="narration__later" />;
  if (audio === null) return <Problem>{i18n.t('page.broken')}</Problem>;
  return <audio.NarrationAudio {...props} />;
}
