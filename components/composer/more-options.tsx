import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChevronIcon } from '../parts/icons.tsx';
import { Problem } from '../parts/problem.tsx';
import type { MoreFieldsProps } from './more-fields.tsx';
import type { MoreOptionsState } from './use-more-options.ts';

interface MoreOptionsProps extends MoreFieldsProps {
  readonly state: MoreOptionsState;
}

/** What has a good value already. */
export function MoreOptions({ state, ...fields }: MoreOptionsProps) {
  const { open, Fields, unloaded, show, hide } = state;
  const summary = useRef<HTMLElement>(null);
  const shown = open && Fields !== null;
  const wasShown = useRef(shown);
  useEffect(() => {
    if (shown && !wasShown.current) summary.current?.scrollIntoView({ block: 'start' });
    wasShown.current = shown;
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
        <Problem>{unloaded ? i18n.t('composer.moreUnloaded') : undefined}</Problem>
        {Fields && <Fields {...fields} />}
      </div>
    </details>
  );
}
