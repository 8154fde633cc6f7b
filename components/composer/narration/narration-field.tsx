import { useState } from 'preact/hooks';
import { narrationTypeOf } from '../../../utils/core/draft/draft.ts';
import { lazy } from '../../parts/lazy.tsx';
import './narration.css';
import type { ProblemSentences } from '../say-problems.ts';
import type { NarrationProps } from './narration-audio.tsx';
import { NarrationSwitch, type NarrationWay } from './narration-switch.tsx';
import { ScriptNarration, type ScriptNarrationProps } from './script-narration.tsx';

interface NarrationFieldProps extends ScriptNarrationProps, NarrationProps {
  readonly say: ProblemSentences;
}

/** Most videos have a script. */
const NarrationAudio = lazy(
  async () => (await import('./narration-audio.tsx')).NarrationAudio,
  () => <div class="narration__later" />,
);

/** What the photo says: a script, or a recording. What was put into the one waits while the other counts. */
export function NarrationField(props: NarrationFieldProps) {
  const { draft, hasKey, catalog, say, onEdit } = props;
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
        <ScriptNarration
          draft={draft}
          hasKey={hasKey}
          catalog={catalog}
          say={say}
          takesFocus={!switched}
          onEdit={onEdit}
        />
      ) : (
        <NarrationAudio draft={draft} say={say} onEdit={onEdit} />
      )}
    </div>
  );
}
