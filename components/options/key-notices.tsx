import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { noticesOf } from '../../utils/core/key-notices.ts';
import type { KeyFacts } from '../../utils/core/keys.ts';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { Away } from '../parts/away.tsx';
import { AlertIcon } from '../parts/icons.tsx';
import { sayNotice } from '../parts/say-key.ts';

/** What a key lacks, and when it ends, with the way to HeyGen's page for keys. */
export function KeyNotices({ facts }: { readonly facts: KeyFacts | null }) {
  const [now] = useState(Date.now);
  return (
    <>
      {noticesOf(facts, now).map((notice) => (
        <div key={notice.kind} class={`key-notice key-notice--${notice.kind}`}>
          <AlertIcon size={16} />
          <p>{sayNotice(notice)}</p>
          <Away href={HEYGEN_ACCOUNT_URL} text={i18n.t('videos.openHeygen')} />
        </div>
      ))}
    </>
  );
}
