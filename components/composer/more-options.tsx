import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { lazyCode, useLazy } from '../parts/lazy.tsx';
import { ChevronIcon } from '../parts/more-icons.tsx';
import { Problem } from '../parts/problem.tsx';
import type { MoreFieldsProps } from './more-fields.tsx';

const MORE_FIELDS = lazyCode(async () => (await import('./more-fields.tsx')).MoreFields);

export interface MoreOptionsState {
  readonly open: boolean;
  /** `undefined` until the options were opened and their code is loaded. They stay once they are rendered. */
  readonly Fields: ComponentType<MoreFieldsProps> | undefined;
  readonly failed: boolean;
  /** Resolves once the fields are loaded, or can't be. */
  readonly show: () => Promise<void>;
  readonly hide: () => void;
}

/** Held by the form: it opens the options when one of them keeps the video from being created. */
export function useMoreOptions(): MoreOptionsState {
  const [state, setState] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const { Loaded, failed, fetchCode } = useLazy(MORE_FIELDS);
  const show = useCallback(() => {
    setState('open');
    return fetchCode();
  }, [fetchCode]);
  const hide = useCallback(() => setState('closed'), []);
  const Fields = state === 'unopened' ? undefined : Loaded;
  return { open: state === 'open', Fields, failed, show, hide };
}

interface MoreOptionsProps extends MoreFieldsProps {
  readonly state: MoreOptionsState;
}

/** Options that all have a good default. */
export function MoreOptions({ state, ...fields }: MoreOptionsProps) {
  const { open, Fields, failed, show, hide } = state;
  const summary = useRef<HTMLElement>(null);
  const shown = open && Fields !== undefined;
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
        <Problem>{failed ? i18n.t('composer.moreUnloaded') : undefined}</Problem>
        {Fields && <Fields {...fields} />}
      </div>
    </details>
  );
}
