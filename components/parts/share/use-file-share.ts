import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fetchBytes } from '../../../utils/media/fetch-bytes.ts';

const TIMEOUT_MS = 5 * 60_000;

/** Whether this system has a sheet that takes a video. */
const canShareFiles = (): boolean =>
  navigator.canShare?.({ files: [new File([], 'video.mp4', { type: 'video/mp4' })] }) === true;

interface FileShare {
  /** Hands the file to the system's sheet; `null` where there is none. */
  readonly send: (() => void) | null;
}

/** @param say is told how it goes. */
export function useFileShare(url: string, title: string, say: (note: string) => void): FileShare {
  const [can] = useState(canShareFiles);
  const file = useRef<File | null>(null);
  const running = useRef(false);
  const share = async () => {
    if (!file.current) {
      say(i18n.t('share.fetching'));
      const blob = await fetchBytes(url, { kind: 'video' }, TIMEOUT_MS);
      const type = blob.type.startsWith('video/webm') ? 'webm' : 'mp4';
      file.current = new File([blob], `${title}.${type}`, { type: `video/${type}` });
    }
    try {
      await navigator.share({ files: [file.current], title });
      say('');
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      // The press that asked for it was too long ago by now: the next one finds the file in hand.
      if (name === 'NotAllowedError') say(i18n.t('share.fetched'));
      else if (name === 'AbortError') say('');
      else throw error;
    }
  };
  const send = () => {
    if (running.current) return;
    running.current = true;
    share()
      .catch(() => say(i18n.t('share.notFetched')))
      .finally(() => {
        running.current = false;
      });
  };
  return { send: can ? send : null };
}
