import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { isPublicHttps } from '../../../utils/core/public-link.ts';
import { readRecording } from '../../../utils/messages.ts';
import { getFile } from '../../../utils/store/files.ts';
import { useObjectUrl } from '../../hooks/use-object-url.ts';
import { audioLength } from '../../parts/more-format.ts';
import { Problem } from '../../parts/problem.tsx';
import type { DraftEdit } from '../use-draft-editor.ts';
import { WavePlayer } from './wave-player.tsx';

interface NarrationLinkProps {
  readonly draft: Draft;
  readonly problem: string | undefined;
  readonly onEdit: (changes: DraftEdit) => void;
}

/** A pause in typing this long, in milliseconds, means that the URL is complete. */
const SETTLED_MS = 600;

/** A recording that HeyGen fetches from its URL. */
export function NarrationLink({ draft, problem, onEdit }: NarrationLinkProps) {
  const id = useId();
  const { audioUrl = '', audioLinkSeconds } = draft;
  const address = useSettled(audioUrl.trim());
  const [unread, setUnread] = useState('');
  const read = useMemo(() => {
    if (!isPublicHttps(address)) return null;
    const fetchIt = async () => {
      const recording = await recordingAt(address);
      if (!recording) setUnread(address);
      return recording;
    };
    // Played and drawn, it is fetched once.
    let fetched: ReturnType<typeof fetchIt> | undefined;
    return () => {
      fetched ??= fetchIt();
      return fetched;
    };
  }, [address]);
  const url = useObjectUrl(read);
  return (
    <div class="field">
      <label class="visually-hidden" for={id}>
        {i18n.t('audio.link')}
      </label>
      <input
        id={id}
        class="input"
        type="url"
        inputMode="url"
        value={audioUrl}
        placeholder={i18n.t('audio.linkHint')}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem ${id}-length`}
        onInput={({ currentTarget }) =>
          onEdit({ audioUrl: currentTarget.value, audioLinkSeconds: undefined })
        }
      />
      {url && read && unread !== address && (
        <WavePlayer
          key={url}
          url={url}
          read={read}
          name={i18n.t('audio.linkPlayer')}
          onLength={(seconds) => {
            // The user may have typed on while the metadata loaded.
            if (address === audioUrl.trim()) onEdit({ audioLinkSeconds: seconds });
          }}
          onUnreadable={() => setUnread(address)}
        />
      )}
      <Problem id={`${id}-problem`}>{problem}</Problem>
      <p id={`${id}-length`} class="field__hint" role="status">
        {audioLinkSeconds !== undefined
          ? i18n.t('audio.linkLength', { time: audioLength(audioLinkSeconds) })
          : unread !== '' && unread === address && i18n.t('audio.linkUnread')}
      </p>
      <div class="audio-box__buttons audio-box__buttons--quiet">
        <button
          type="button"
          class="button button--quiet"
          onClick={() => onEdit({ narration: 'audio' })}
        >
          {i18n.t('audio.useFile')}
        </button>
      </div>
    </div>
  );
}

/** The worker reads it: the popup itself asks no host for it. */
async function recordingAt(address: string): Promise<Blob | undefined> {
  const kept = await readRecording(address);
  return kept ? getFile(kept.id) : undefined;
}

/** Debounces by {@link SETTLED_MS}. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
