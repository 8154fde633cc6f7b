import { i18n } from '#i18n';
import { openLink, type ShareLink } from '../../../utils/core/share/links.ts';
import { asHtml, asMarkdown, asText, type Shared } from '../../../utils/core/share/snippets.ts';
import { LinkIcon } from '../icons.tsx';
import { dayAndTime } from '../more-format.ts';
import { ShareWay } from './share-way.tsx';

interface ShareLinksProps {
  readonly links: readonly ShareLink[];
  readonly shared: Omit<Shared, 'link'>;
  readonly onCopy: (text: string) => void;
}

/** Every link, and who can open it; then what shows the video elsewhere. */
export function ShareLinks({ links, shared, onCopy }: ShareLinksProps) {
  const best = openLink(links);
  return (
    <>
      {links.map((link) => (
        <ShareWay key={link.kind} name={nameOf(link)} about={whoOpens(link)}>
          <button
            type="button"
            class={`button ${link === best ? 'button--primary' : 'button--outlined'}`}
            aria-label={i18n.t('share.copyNamed', { name: nameOf(link) })}
            onClick={() => onCopy(asText({ ...shared, link }))}
          >
            <LinkIcon size={16} />
            {i18n.t('share.copyLink')}
          </button>
        </ShareWay>
      ))}
      {best && (
        <ShareWay
          name={i18n.t('share.embedName')}
          about={best.kind === 'file' ? i18n.t('share.embedEnds') : i18n.t('share.embedLasts')}
        >
          <button
            type="button"
            class="button button--outlined"
            onClick={() => onCopy(asHtml({ ...shared, link: best }))}
          >
            {i18n.t('share.copyHtml')}
          </button>
          <button
            type="button"
            class="button button--outlined"
            onClick={() => onCopy(asMarkdown({ ...shared, link: best }))}
          >
            {i18n.t('share.copyMarkdown')}
          </button>
        </ShareWay>
      )}
    </>
  );
}

function nameOf({ kind }: ShareLink): string {
  switch (kind) {
    case 'public':
      return i18n.t('share.publicName');
    case 'file':
      return i18n.t('share.linkName');
    case 'account':
      return i18n.t('share.accountName');
  }
}

function whoOpens(link: ShareLink): string {
  switch (link.kind) {
    case 'public':
      return i18n.t('share.public');
    case 'account':
      return i18n.t('share.account');
    case 'file':
      return link.expiresAt === null
        ? i18n.t('share.someTime')
        : i18n.t('share.until', { time: dayAndTime(link.expiresAt, Date.now()) });
  }
}
