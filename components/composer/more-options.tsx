import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DraftProblems } from '../../utils/jobs/check-draft.ts';
import type { Draft } from '../../utils/jobs/draft.ts';
import type { ChosenRoute } from '../../utils/photo/photo.ts';
import { Choice } from '../choice.tsx';
import { ChevronIcon } from '../icons.tsx';
import { Problem } from '../problem.tsx';
import { sayOptionProblems } from './say-problems.ts';
import type { DraftEdit } from './use-draft-editor.ts';
import type { MoreOptionsState } from './use-more-options.ts';

interface MoreOptionsProps {
  readonly draft: Draft;
  /** An address of the photo; `null` where there is none. */
  readonly photo: string | null;
  /** The ways the photo can go, the better one first. */
  readonly routes: readonly ChosenRoute[];
  readonly problems: DraftProblems;
  readonly strict: boolean;
  readonly state: MoreOptionsState;
  readonly onEdit: (changes: DraftEdit) => void;
}

const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

/** What has a good value already. */
export function MoreOptions(props: MoreOptionsProps) {
  const { draft, photo, routes, problems, strict, state, onEdit } = props;
  const { open, Fields, unloaded, show, hide } = state;
  const summary = useRef<HTMLElement>(null);
  const shown = open && Fields !== null;
  useEffect(() => {
    if (shown) summary.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return (
    <details
      class="more-options"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        if (currentTarget.open) void show();
        else hide();
      }}
    >
      <summary ref={summary} class="more-options__summary">
        <ChevronIcon size={16} />
        {i18n.t('composer.moreOptions')}
      </summary>
      <div class="more-options__fields">
        <Problem>{unloaded ? i18n.t('format.unloaded') : undefined}</Problem>
        {Fields && (
          <Fields
            options={draft}
            problems={sayOptionProblems(problems)}
            strict={strict}
            photo={photo}
            onEdit={onEdit}
          />
        )}
        {routes[1] !== undefined && (
          <Choice
            label={i18n.t('composer.route.label')}
            values={routes}
            names={ROUTE_NAMES}
            value={routes.find((route) => route === draft.route) ?? routes[0] ?? 'link'}
            onChoose={(route) => onEdit({ route })}
          />
        )}
      </div>
    </details>
  );
}
