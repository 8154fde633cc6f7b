import { useMemo } from 'preact/hooks';
import { getFile } from '../../utils/store/files.ts';
import { useObjectUrl } from './use-object-url.ts';

/** An object URL of a kept file; `null` while there is none. */
export function useFileUrl(id: string | null): string | null {
  return useObjectUrl(useMemo(() => (id === null ? null : () => getFile(id)), [id]));
}
