import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { GearIcon, Logo, PencilIcon, VideosIcon } from '../parts/icons.tsx';

interface PopupHeaderProps {
  readonly view: 'composer' | 'videos';
  readonly inFlight: number;
  /** There is a draft to return to. */
  readonly hasDraft: boolean;
  readonly onSwitch: () => void;
  /** Stands beside the name. */
  readonly children: ComponentChildren;
}

export function PopupHeader({ view, inFlight, hasDraft, onSwitch, children }: PopupHeaderProps) {
  return (
    <header class="popup-header">
      <span class="popup-header__name">
        <Logo />
        {i18n.t('extension.name')}
      </span>
      {children}
      {view === 'composer' && (
        <button type="button" class="button button--quiet" onClick={onSwitch}>
          <VideosIcon />
          {i18n.t('videos.heading')}
          {inFlight > 0 && (
            <span class="popup-header__count" title={i18n.t('popup.inProgress', inFlight)}>
              {inFlight}
            </span>
          )}
        </button>
      )}
      {view === 'videos' && hasDraft && (
        <button type="button" class="button button--quiet" onClick={onSwitch}>
          <PencilIcon />
          {i18n.t('videos.draft')}
        </button>
      )}
      <a
        class="button button--icon"
        href="/options.html"
        target="_blank"
        aria-label={i18n.t('page.options')}
        data-tip={i18n.t('page.options')}
        rel="noopener"
      >
        <GearIcon />
      </a>
    </header>
  );
}
