import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/jobs/draft.ts';
import type { ChosenRoute } from '../../utils/photo/photo.ts';
import { Choice } from '../choice.tsx';
import { FormatFields } from '../format-fields.tsx';
import { ChevronIcon } from '../icons.tsx';
import type { DraftEdit } from './use-draft-editor.ts';

interface MoreOptionsProps {
  readonly draft: Draft;
  /** The ways the photo can go, the better one first. */
  readonly routes: readonly ChosenRoute[];
  readonly onEdit: (changes: DraftEdit) => void;
}

const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

/** What has a good value already. */
export function MoreOptions({ draft, routes, onEdit }: MoreOptionsProps) {
  const id = useId();
  return (
    <details
      class="more-options"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'center' });
      }}
    >
      <summary class="more-options__summary">
        <ChevronIcon size={16} />
        {i18n.t('composer.moreOptions')}
      </summary>
      <div class="more-options__fields">
        <div class="field">
          <label class="field__label" for={id}>
            {i18n.t('composer.title')}
          </label>
          <input
            id={id}
            class="input"
            value={draft.title}
            placeholder={i18n.t('composer.titleHint')}
            autocomplete="off"
            onInput={(event) => onEdit({ title: event.currentTarget.value })}
          />
        </div>
        {routes[1] !== undefined && (
          <Choice
            label={i18n.t('composer.route.label')}
            values={routes}
            names={ROUTE_NAMES}
            value={routes.find((route) => route === draft.route) ?? routes[0] ?? 'link'}
            onChoose={(route) => onEdit({ route })}
          />
        )}
        <FormatFields
          resolution={draft.resolution}
          aspectRatio={draft.aspectRatio}
          onResolution={(resolution) => onEdit({ resolution })}
          onAspectRatio={(aspectRatio) => onEdit({ aspectRatio })}
        />
      </div>
    </details>
  );
}
