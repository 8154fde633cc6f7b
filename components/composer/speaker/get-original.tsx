import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { isTaking, type StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { mayRead, wantOriginal } from '../../../utils/sites.ts';

interface GetOriginalProps {
  readonly draft: Draft;
  readonly stored: StoredPhoto;
}

/**
 * Offers to fetch the original of a picture that was cut out of the tab, and says which permission
 * that takes.
 */
export function GetOriginal({ draft, stored }: GetOriginalProps) {
  const { url } = draft.photo;
  const [given, setGiven] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void mayRead(url).then(setGiven);
  }, [url, stored]);

  const taking = isTaking(stored, Date.now());
  // With the permission, the original was or is being fetched right at the click.
  if (given === undefined || ((given || taking) && stored.original === undefined)) return null;
  const ask = async () => {
    if (busy || taking) return;
    setBusy(true);
    // The permission prompt may close the popup. The worker stores the result, and that re-renders
    // this component if it is still here.
    await wantOriginal(draft.id, url).catch(console.error);
    setBusy(false);
  };
  const site = new URL(url).host;
  const outcome =
    busy || taking
      ? ''
      : stored.original === 'unavailable'
        ? i18n.t('composer.original.unavailable', { site })
        : stored.original === 'wanted' && !given
          ? i18n.t('composer.original.refused')
          : '';
  return (
    <span class="get-original">
      <button
        type="button"
        class="button button--outlined"
        aria-disabled={busy || taking}
        aria-describedby="original-why"
        onClick={() => void ask()}
      >
        {busy || taking ? i18n.t('composer.original.getting') : i18n.t('composer.original.get')}
      </button>
      <span id="original-why">
        {!given &&
          (stored.captured
            ? i18n.t('composer.original.why', { site })
            : i18n.t('composer.original.whyNone', { site }))}
        <span class="get-original__outcome" role="status">
          {outcome}
        </span>
      </span>
    </span>
  );
}
