import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { factsOf } from '../../../utils/core/photo/crop.ts';
import {
  cropOf,
  type PhotoRoute,
  routeOf,
  type StoredPhoto,
} from '../../../utils/core/photo/photo.ts';
import { isComposing } from '../../parts/composing.ts';
import { siteOf } from '../../parts/more-format.ts';
import { InfoIcon } from '../../parts/more-icons.tsx';

const ROUTES: Readonly<Record<PhotoRoute, () => string>> = {
  link: () => i18n.t('composer.route.byLink'),
  upload: () => i18n.t('composer.route.byFile'),
  none: () => '',
};

interface PhotoFactsProps {
  readonly draft: Draft;
  readonly stored: StoredPhoto;
}

/** What few ask of a photo: its page, its size, and how it is sent. Leaving or Escape closes it. */
export function PhotoFacts({ draft, stored }: PhotoFactsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const { facts } = stored;
  const { pageTitle, pageUrl } = draft.photo;
  const close = () => {
    if (details.current) details.current.open = false;
  };
  const { width, height } = facts ? factsOf(facts, cropOf(draft.photo, stored)) : {};
  return (
    <details
      ref={details}
      class="photo-facts"
      onFocusOut={close}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape' || !details.current?.open) return;
        // It would close the popup.
        event.preventDefault();
        close();
      }}
    >
      <summary
        class="button button--icon photo-facts__open"
        aria-label={i18n.t('optionPages.aboutPhoto')}
      >
        <InfoIcon size={16} />
      </summary>
      <div class="photo-facts__panel">
        {siteOf(pageUrl) !== '' && pageTitle && <p dir="auto">{pageTitle}</p>}
        {width !== undefined && height !== undefined && (
          <p>
            {i18n.t('composer.pixels', { width: String(width), height: String(height) })}
            {' · '}
            {ROUTES[routeOf(draft.photo, stored, draft.route)]()}
          </p>
        )}
      </div>
    </details>
  );
}
