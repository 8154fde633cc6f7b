import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { factsOf, warningsOfPhoto } from '../../../utils/core/photo/crop.ts';
import {
  cropOf,
  lacksOriginal,
  type PhotoRoute,
  type PictureFacts,
  routeOf,
  type StoredPhoto,
} from '../../../utils/core/photo/photo.ts';
import type { PictureWarning } from '../../../utils/core/photo/warnings.ts';
import { AwaitedPhoto } from './awaited-photo.tsx';
import { ChooseAnother } from './choose-another.tsx';
import { GetOriginal } from './get-original.tsx';

const ROUTES: Readonly<Record<PhotoRoute, () => string>> = {
  link: () => i18n.t('composer.route.byLink'),
  upload: () => i18n.t('composer.route.byFile'),
  none: () => '',
};

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

export function PhotoNotes({ draft, stored }: PhotoNotesProps) {
  if (!stored || stored.problem) return null;
  return (
    <>
      <AwaitedPhoto stored={stored} />
      {stored.facts && <Facts draft={draft} stored={stored} facts={stored.facts} />}
      {stored.covered && <ChooseAnother />}
      {lacksOriginal(draft.photo, stored) && <GetOriginal draft={draft} stored={stored} />}
    </>
  );
}

interface FactsProps {
  readonly draft: Draft;
  readonly stored: StoredPhoto;
  readonly facts: PictureFacts;
}

function Facts({ draft, stored, facts }: FactsProps) {
  const { width, height } = factsOf(facts, cropOf(draft.photo, stored));
  const warnings = warningsOfPhoto(draft.photo, stored);
  return (
    <>
      <span class="photo-stage__route">
        {i18n.t('composer.pixels', {
          width: String(width),
          height: String(height),
        })}
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
