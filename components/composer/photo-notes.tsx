import { i18n } from '#i18n';
import type { Draft } from '../../utils/jobs/draft.ts';
import { type PhotoRoute, routeOf, type StoredPhoto } from '../../utils/photo/photo.ts';
import { type PictureWarning, warningsOf } from '../../utils/photo/warnings.ts';

const ROUTES: Readonly<Record<PhotoRoute, () => string>> = {
  link: () => i18n.t('composer.route.byLink'),
  upload: () => i18n.t('composer.route.byFile'),
  none: () => '',
};

/** The sentence of each. */
export const WARNINGS: Readonly<Record<PictureWarning, () => string>> = {
  small: () => i18n.t('composer.warning.small'),
  extreme: () => i18n.t('composer.warning.extreme'),
  transparent: () => i18n.t('composer.warning.transparent'),
  captured: () => i18n.t('composer.warning.captured'),
  animated: () => i18n.t('composer.warning.animated'),
};

interface PhotoNotesProps {
  readonly draft: Draft;
  readonly stored: StoredPhoto | undefined;
}

/** How large the photo is, which way it goes, and what may go wrong with it. */
export function PhotoNotes({ draft, stored }: PhotoNotesProps) {
  if (!stored?.facts || stored.problem) return null;
  const { width, height } = stored.facts;
  const warnings = warningsOf(stored.facts, stored.captured);
  return (
    <>
      <span class="photo-stage__route">
        {i18n.t('composer.pixels', { width: String(width), height: String(height) })}
        {' · '}
        {ROUTES[routeOf(draft.photo, stored, draft.route)]()}
      </span>
      {warnings.map((warning) => (
        <span key={warning} class="photo-stage__warning">
          {WARNINGS[warning]()}
        </span>
      ))}
    </>
  );
}
