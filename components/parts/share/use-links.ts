import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShareLink } from '../../../utils/core/share/links.ts';
import { linksOf } from '../../../utils/core/share/links.ts';
import { type LiveVideo, liveVideo } from '../../../utils/messages.ts';
import { sayFailure } from '../say-failure.ts';

export interface Links {
  readonly video: LiveVideo;
  readonly all: readonly ShareLink[];
}

/** The links there are to a ready video at this moment; `null` until HeyGen has told. */
export function useLinks(id: string) {
  const [links, setLinks] = useState<Links | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = useCallback(() => {
    setTrouble(null);
    liveVideo(id).then(
      (result) => {
        if (!result.ok) setTrouble(sayFailure(result.failure));
        else setLinks({ video: result.value, all: linksOf(result.value, Date.now()) });
      },
      () => setTrouble(i18n.t('page.noAnswer')),
    );
  }, [id]);
  useEffect(ask, [ask]);
  return { links, trouble, retry: ask };
}
