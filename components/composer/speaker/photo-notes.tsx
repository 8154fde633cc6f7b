import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { warningsOfPhoto } from '../../../utils/core/photo/crop.ts';
import type { StoredPhoto } from '../../../utils/core/photo/photo.ts';
import type { PictureWarning } from '../../../utils/core/photo/warnings.ts';
import { AlertIcon, CheckIcon } from '../../parts/icons.tsx';
import { AwaitedPhoto } from './awaited-photo.tsx';

export const WARNINGS: Readonly<Record<PictureWarning, () => string>> = {
  noFace: () => i18n.t('composer.warning.noFace'),
  smallFace: () => i18n.t('composer.warning.smallFace'),
  severalFaces: () => i18n.t('composer.warning.severalFaces'),
  small: () => i18n.t('composer.warning.small'),
  extreme: () => i18n.t('composer.warning.extreme'),
  transparent: () => i18n.t('composer.warning.transparent'),
  captured: () => i18n.t('composer.warning.captured'),
  covered: () => i18n.t('composer.warning.covered'),
  animated: () => i18n.t('composer.warning.animated'),
};

interface PhotoNotesProps {
  readonly draft: Draft;
  readonly stored: StoredPhoto | undefined;
}

/** What stands beside a photo: what may go wrong with it, or that nothing does. */
export function PhotoNotes({ draft, stored }: PhotoNotesProps) {
  if (!stored || stored.problem) return null;
  const warnings = warningsOfPhoto(draft.photo, stored);
  const isGood = warnings.length === 0 && stored.facts?.faces === 1;
  return (
    <>
      <AwaitedPhoto stored={stored} />
      {warnings.map((warning) => (
        <span key={warning} class="photo-stage__warning">
          <AlertIcon size={14} />
          {WARNINGS[warning]()}
        </span>
      ))}
      {isGood && (
        <span class="photo-stage__good">
          <CheckIcon size={14} />
          {i18n.t('optionPages.oneFace')}
        </span>
      )}
    </>
  );
}
