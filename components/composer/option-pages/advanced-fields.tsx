import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { ChosenRoute } from '../../../utils/core/photo/photo.ts';
import { Choice } from '../../parts/choice.tsx';
import { DeveloperFields } from '../../parts/video-options/developer-fields.tsx';
import type { VideoOptionsProps } from '../../parts/video-options/option-props.ts';
import type { DraftEdit } from '../use-draft-editor.ts';

export const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

/** The one that the draft asks for, where there is that one, or the best. */
export const routeIn = (
  routes: readonly ChosenRoute[],
  { route: asked }: Draft,
): ChosenRoute | undefined => routes.find((route) => route === asked) ?? routes[0];

interface AdvancedFieldsProps extends VideoOptionsProps {
  readonly draft: Draft;
  /** Best first. */
  readonly routes: readonly ChosenRoute[];
  readonly onEdit: (changes: DraftEdit) => void;
}

/** How the photo travels, and what programs want to know. */
export function AdvancedFields({ draft, routes, ...props }: AdvancedFieldsProps) {
  return (
    <>
      {routes[1] !== undefined && (
        <Choice
          label={i18n.t('composer.route.label')}
          values={routes}
          names={ROUTE_NAMES}
          value={routeIn(routes, draft) ?? 'link'}
          onPick={(route) => props.onEdit({ route })}
        />
      )}
      <DeveloperFields {...props} />
    </>
  );
}
