import { useRef, useState } from 'preact/hooks';
import type { Labeling } from '../../utils/core/job/labels.ts';
import { labelJob } from '../../utils/messages.ts';

/**
 * Ends the writing of what a job is called, or of what is noted about it, once.
 *
 * @param onDone called when it is kept, or left as it was.
 */
export function useLabeling(id: string, onDone: () => void) {
  const isOver = useRef(false);
  const [failed, setFailed] = useState(false);
  const finish = async (labeling: Labeling | null) => {
    if (isOver.current) return;
    isOver.current = true;
    try {
      if (labeling) await labelJob(id, labeling);
      onDone();
    } catch {
      isOver.current = false;
      setFailed(true);
    }
  };
  return { failed, finish: (labeling: Labeling | null) => void finish(labeling) };
}
