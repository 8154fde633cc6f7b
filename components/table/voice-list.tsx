import { useEffect, useMemo, useState } from 'preact/hooks';
import { voiceFinder } from '../../utils/core/table/voice-named.ts';
import { searchVoices, type Voice } from '../../utils/core/voices.ts';

/** The id by which a cell's field asks for these suggestions. */
export const VOICE_LIST = 'table-voices';

/** An account has thousands; these are as many as a person looks through. */
const MOST = 20;

/** Suggests voices to whoever writes in a voice's cell: by name, and by id where several have the same. */
export function VoiceList({ voices }: { readonly voices: readonly Voice[] }) {
  const [query, setQuery] = useState<string>();
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.list?.id === VOICE_LIST) {
        setQuery(target.value);
      }
    };
    document.addEventListener('focusin', look);
    document.addEventListener('input', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('input', look);
    };
  }, []);
  const find = useMemo(() => voiceFinder(voices, true), [voices]);
  const found = query === undefined ? [] : searchVoices(voices, query).slice(0, MOST);
  return (
    <datalist id={VOICE_LIST}>
      {found.map((voice) => {
        const { id, name, language } = voice;
        const value = find(name) === voice ? name : id;
        return <option key={id} value={value} label={`${name}, ${language}`} />;
      })}
    </datalist>
  );
}
