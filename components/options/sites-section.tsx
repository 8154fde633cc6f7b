import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listSites, onSitesChange, siteIn, takeBack } from '../../utils/store/sites.ts';
import { SavedNote, useSaved } from './saved.tsx';
import { Section } from './section.tsx';

/** Each site that "Get the original" was pressed for. */
export function SitesSection() {
  const sites = useSites();
  const [saved, follow] = useSaved();
  const heading = useRef<HTMLHeadingElement>(null);
  const giveUp = (pattern: string) => {
    follow(takeBack(pattern));
    // The button that has the focus goes.
    heading.current?.focus();
  };
  return (
    <Section
      id="sites"
      heading={i18n.t('options.sites.heading')}
      headingRef={heading}
      aside={<SavedNote saved={saved} />}
    >
      <p class="options-section__help">
        {sites.length > 0 ? i18n.t('options.sites.why') : i18n.t('options.sites.none')}
      </p>
      {sites.length > 0 && (
        <ul class="plain-list">
          {sites.map((pattern) => (
            <SiteRow key={pattern} pattern={pattern} onTakeBack={() => giveUp(pattern)} />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface SiteRowProps {
  readonly pattern: string;
  readonly onTakeBack: () => void;
}

function SiteRow({ pattern, onTakeBack }: SiteRowProps) {
  const site = siteIn(pattern) ?? i18n.t('options.sites.all');
  return (
    <li class="plain-list__row">
      <span class="plain-list__name">
        <bdi>{site}</bdi>
      </span>
      <button
        type="button"
        class="button button--outlined"
        aria-label={i18n.t('options.sites.takeBackNamed', { site })}
        onClick={onTakeBack}
      >
        {i18n.t('options.sites.takeBack')}
      </button>
    </li>
  );
}

/** Kept up to date; empty until they are read. */
function useSites(): readonly string[] {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => {
      listSites().then(setSites, (error: unknown) => console.error(error));
    };
    read();
    return onSitesChange(read);
  }, []);
  return sites;
}
