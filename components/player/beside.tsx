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
  const home = `/library.html${order?.hash ?? ''}`;
  const [previous, next] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
  usePageKeys({
    Escape: () => location.assign(home),
    ...(previous === undefined ? {} : { '[': () => location.assign(playerOf(previous)) }),
    ...(next === undefined ? {} : { ']': () => location.assign(playerOf(next)) }),
  });
  return (
    <>
      <a class="button button--quiet" href={home}>
        <BackIcon />
        {i18n.t('library.title')}
      </a>
      {at >= 0 && (
        <nav class="player-header__beside" aria-label={i18n.t('player.beside')}>
          <span>{i18n.t('player.place', { at: count(at + 1), of: count(ids.length) })}</span>
          <Step to={previous} name={i18n.t('player.previous')} />
          <Step to={next} name={i18n.t('player.next')} isForwards />
        </nav>
      )}
    </>
  );
}

const playerOf = (id: string): string => `/player.html?id=${id}`;

interface StepProps {
  readonly to: string | undefined;
  readonly name: string;
  readonly isForwards?: true;
}

function Step({ to, name, isForwards }: StepProps) {
  const look = `button button--icon ${isForwards ? 'player-header__next' : ''}`;
  const sign = <BackIcon size={16} />;
  return to === undefined ? (
    <button type="button" class={look} aria-label={name} aria-disabled="true">
      {sign}
    </button>
  ) : (
    <a class={look} href={playerOf(to)} aria-label={name}>
      {sign}
    </a>
  );
}
