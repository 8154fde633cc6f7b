import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/failure.ts';
import type { OfferedFace } from '../../utils/core/offered-face.ts';
import { listFaces } from '../../utils/messages.ts';

export interface Faces {
  /** Newest first; grows page by page. */
  readonly faces: readonly OfferedFace[];
  readonly reading: boolean;
  /** Why the next page failed; its failure is `null` if the worker did not answer. */
  readonly trouble: { readonly failure: Failure | null } | undefined;
  /** There are older ones. */
  readonly hasMore: boolean;
  readonly readMore: () => void;
}

export function useFaces(): Faces {
  const [faces, setFaces] = useState<readonly OfferedFace[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [reading, setReading] = useState(true);
  const [trouble, setTrouble] = useState<Faces['trouble']>();
  const running = useRef(false);

  const read = useCallback(async (after: string | null) => {
    if (running.current) return;
    running.current = true;
    setReading(true);
    setTrouble(undefined);
    const result = await listFaces(after).catch(() => ({ ok: false, failure: null }) as const);
    running.current = false;
    setReading(false);
    if (!result.ok) return setTrouble({ failure: result.failure });
    const { faces: page, next: older } = result.value;
    // A face that was created in the meantime pushes others to the next page: skip duplicates.
    setFaces((known) => [
      ...known,
      ...page.filter(({ id }) => known.every((face) => face.id !== id)),
    ]);
    setNext(older);
  }, []);
  useEffect(() => void read(null), [read]);

  return { faces, reading, trouble, hasMore: next !== null, readMore: () => void read(next) };
}
