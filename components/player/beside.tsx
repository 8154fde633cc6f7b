import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { count } from '../parts/format.ts';
import { notedOrder } from '../parts/job/order.ts';
import { BackIcon } from '../parts/more-icons.tsx';
import { usePageKeys } from './use-page-keys.ts';

/** The way back to the library, and from one of its videos to the next. */
export function Beside({ id }: { readonly id: string }) {
  const order = notedOrder();
  const ids = order?.ids ?? [];
  const at = ids.indexOf(id);
  const home = useRef<HTMLAnchorElement>(null);
  const previous = useRef<HTMLAnchorElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  usePageKeys({
    Escape: () => home.current?.click(),
    '[': () => previous.current?.click(),
    ']': () => next.current?.click(),
  });
  return (
    <>
      <a ref={home} class="button button--quiet" href={`/library.html${order?.hash ?? ''}`}>
        <BackIcon />
        {i18n.t('library.title')}
      </a>
      {at >= 0 && (
        <nav class="player-header__beside" aria-label={i18n.t('player.beside')}>
          <span>{i18n.t('player.place', { at: count(at + 1), of: count(ids.length) })}</span>
          <Step link={previous} to={ids[at - 1]} name={i18n.t('player.previous')} />
          <Step link={next} to={ids[at + 1]} name={i18n.t('player.next')} isForwards />
        </nav>
      )}
    </>
  );
}

interface StepProps {
  readonly link: RefObject<HTMLAnchorElement | null>;
  readonly to: string | undefined;
  readonly name: string;
  readonly isForwards?: true;
}

function Step({ link, to, name, isForwards }: StepProps) {
  const look = `button button--icon ${isForwards ? 'player-header__next' : ''}`;
  const sign = <BackIcon size={16} />;
  return to === undefined ? (
    <button type="button" class={look} aria-label={name} aria-disabled="true">
      {sign}
    </button>
  ) : (
    <a ref={link} class={look} href={`/player.html?id=${to}`} aria-label={name}>
      {sign}
    </a>
  );
}
