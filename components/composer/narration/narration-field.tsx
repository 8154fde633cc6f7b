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

/** Lazy, because most videos have a script. */
const NarrationAudio = lazy(
  async () => (await import('./narration-audio.tsx')).NarrationAudio,
  () => <div class="narration__later" />,
);

/** A script or a recording. Switching keeps both: what is not selected waits in the draft. */
export function NarrationField(props: NarrationFieldProps) {
  const { draft, hasKey, catalog, say, allows, onEdit } = props;
  const [switched, setSwitched] = useState(false);
  const way = narrationTypeOf(draft) === 'script' ? 'script' : 'audio';
  const switchTo = (next: NarrationWay) => {
    setSwitched(true);
    const link = !draft.recording && draft.audioUrl?.trim();
    if (next !== way) onEdit({ narration: next === 'audio' && link ? 'audioLink' : next });
  };
  return (
    <div class="narration">
      <NarrationSwitch way={way} onSwitch={switchTo} />
      {way === 'script' ? (
        <ScriptNarration
          draft={draft}
          hasKey={hasKey}
          catalog={catalog}
          say={say}
          allows={allows}
          takesFocus={!switched}
          onEdit={onEdit}
        />
      ) : (
        <NarrationAudio draft={draft} say={say} onEdit={onEdit} />
      )}
    </div>
  );
}
