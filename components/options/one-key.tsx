import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';

import { KeyEnd } from '../parts/key/key-end.tsx';
import { KeyField } from '../parts/key/key-field.tsx';
import { KeyStatus } from '../parts/key/key-status.tsx';
import { isInvalid, type KeyCheck, type KeyState } from '../parts/key/use-key.ts';
import { Menu } from '../parts/menu.tsx';
import { MenuList } from '../parts/menu-list.tsx';
import { KeyIcon, PlusIcon, TrashIcon } from '../parts/more-icons.tsx';
import { KeyNotices } from './key-notices.tsx';
import { RemoveQuestion } from './remove-question.tsx';

interface OneKeyProps extends KeyState {
  readonly onAdd: () => void;
}

/** A field until a key is kept that HeyGen takes; from then on whose it is, and what can be done with it. */
export function OneKey(props: OneKeyProps) {
  const { has, current, check } = props;
  // Who is led here is to paste a key.
  const [replacing, setReplacing] = useState(location.hash === '#key');
  const isConnected = has && !replacing && !isRefused(check);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(isConnected);
  useLayoutEffect(() => {
    // The field that had the focus is gone.
    const isReplaced = before.current === false && document.activeElement === document.body;
    if (isReplaced) place.current?.querySelector('button')?.focus();
    before.current = isConnected;
  }, [isConnected]);
  if (has === undefined) return null;
  return (
    <>
      {isConnected ? (
        <ConnectedKey {...props} place={place} onReplace={() => setReplacing(true)} />
      ) : (
        <OfferedKey {...props} replacing={replacing} onEnd={() => setReplacing(false)} />
      )}
      {has && current && <KeyNotices facts={current.facts} />}
    </>
  );
}

const isRefused = (check: KeyCheck): boolean =>
  check.name === 'fails' && check.failure.kind === 'unauthorized';

interface OfferedKeyProps extends OneKeyProps {
  readonly replacing: boolean;
  readonly onEnd: () => void;
}

function OfferedKey({ has, current, check, offer, recheck, replacing, onEnd }: OfferedKeyProps) {
  return (
    <>
      <KeyField
        kept={has ? (current?.end ?? '') : null}
        focused={replacing}
        refused={isInvalid(check)}
        onOffer={async (key) => {
          const isKept = await offer(key);
          if (isKept) onEnd();
          return isKept;
        }}
      />
      <KeyStatus check={check} onRecheck={recheck} />
      <p id="key-help" class="options-section__help">
        {has ? i18n.t('options.key.replace') : <WhereToCreate />} {i18n.t('options.key.kept')}
      </p>
      {has && replacing && (
        <button type="button" class="button button--quiet options-section__action" onClick={onEnd}>
          {i18n.t('page.cancel')}
        </button>
      )}
    </>
  );
}

function WhereToCreate() {
  return (
    <>
      {i18n.t('options.key.help')}{' '}
      <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
        {i18n.t('options.key.helpLink')}
      </a>
      .
    </>
  );
}

interface ConnectedKeyProps extends OneKeyProps {
  /** Holds the button of its menu. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly onReplace: () => void;
}

function ConnectedKey(props: ConnectedKeyProps) {
  const { current, check, recheck, remove, onAdd, place, onReplace } = props;
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) place.current?.querySelector('button')?.focus();
    wasAsking.current = asking;
  }, [asking, place]);
  const items = [
    { name: i18n.t('settings.key.replace'), icon: KeyIcon, onChoose: onReplace },
    { name: i18n.t('options.keys.add'), icon: PlusIcon, onChoose: onAdd },
    {
      name: i18n.t('options.key.remove'),
      icon: TrashIcon,
      isDanger: true,
      onChoose: () => setAsking(true),
    },
  ];
  return (
    <>
      <div class="connected-key">
        <KeyStatus check={check} onRecheck={recheck} />
        <div ref={place}>
          <Menu name={i18n.t('settings.key.more')}>
            {(at) => <MenuList {...at} items={items} />}
          </Menu>
        </div>
      </div>
      <p class="options-section__help connected-key__facts">
        <span>
          <KeyEnd end={current?.end ?? ''} />
        </span>{' '}
        <span>{i18n.t('options.key.kept')}</span>
      </p>
      {asking && (
        <RemoveQuestion
          ask={i18n.t('options.key.removeAsk')}
          setAsking={setAsking}
          onRemove={() => remove(current?.id ?? null)}
        />
      )}
    </>
  );
}
