import { useCallback, useRef, useState } from 'preact/hooks';
import { type Heard, narrationTypeOf } from '../../../utils/core/draft/draft.ts';
import { later, lazy } from '../../parts/lazy.tsx';
import './narration.css';
import type { ProblemSentences } from '../say-problems.ts';
import type { NarrationProps } from './narration-audio.tsx';
import { NarrationSwitch, type NarrationWay } from './narration-switch.tsx';
import { ScriptNarration, type ScriptNarrationProps } from './script-narration.tsx';

interface NarrationFieldProps
  extends Omit<ScriptNarrationProps, 'field' | 'takesFocus'>,
    NarrationProps {
  readonly say: ProblemSentences;
}

/** Lazy, because most videos have a script. */
const NarrationAudio = lazy(
  async () => (await import('./narration-audio.tsx')).NarrationAudio,
  () => <div class="narration__later" />,
);

const ScriptTools = later(async () => (await import('./script-tools.tsx')).ScriptTools);

/** A script or a recording. Switching keeps both: what is not selected waits in the draft. */
export function NarrationField(props: NarrationFieldProps) {
  const { draft, hasKey, catalog, say, allows, onEdit } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [switched, setSwitched] = useState(false);
  const way = narrationTypeOf(draft) === 'script' ? 'script' : 'audio';
  const voice = catalog.voices?.find(({ id }) => id === draft.voice?.id);
  const keepHeard = useCallback((heard: Heard) => onEdit({ heard }), [onEdit]);
  const switchTo = (next: NarrationWay) => {
    setSwitched(true);
    const link = !draft.recording && draft.audioUrl?.trim();
    if (next !== way) onEdit({ narration: next === 'audio' && link ? 'audioLink' : next });
  };
  return (
    <div class="narration">
      <div class="narration__head">
        <NarrationSwitch way={way} onSwitch={switchTo} />
        {way === 'script' && (
          <ScriptTools
            draft={draft}
            voice={voice}
            hasKey={hasKey}
            field={field}
            allows={allows}
            onInput={(script) => onEdit({ script })}
            onHeard={keepHeard}
          />
        )}
      </div>
      {way === 'script' ? (
        <ScriptNarration {...props} field={field} takesFocus={!switched} />
      ) : (
        <NarrationAudio draft={draft} say={say} onEdit={onEdit} />
      )}
    </div>
  );
}
