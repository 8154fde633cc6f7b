import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picks } from '../../utils/core/photo/offered.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { OpenPicture } from '../parts/open-picture.tsx';
import type { OwnPicture } from '../parts/own-picture.ts';
import { Problem } from '../parts/problem.tsx';
import { Site } from '../parts/site.tsx';
import '../parts/tiles.css';
import './picker.css';
import { isComposing } from '../parts/composing.ts';
import { ClosedPage } from './closed-page.tsx';
import { PickerFooter } from './picker-footer.tsx';
import { PickerTile } from './picker-tile.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { usePicking } from './use-picking.ts';

interface PickerProps {
  readonly picks: Picks;
  readonly own: OwnPicture;
  readonly onPicked: (draftId: string) => void;
}

/** All pictures of a page, for one that can't be right-clicked, or for several at once. */
export function Picker({ picks, own, onPicked }: PickerProps) {
  const { pictures, pageTitle, pageUrl, refused, script } = picks;
  const { asking: several, setAsking: setSeveral, button } = useAsking();
  const picking = usePicking(onPicked);
  const { grid, at, onFocus, onKeyDown } = useGridKeys();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where the screen begins, and the grid is one Tab away.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (several) grid.current?.querySelector('button')?.focus();
  }, [several]);
  const cancel = () => {
    picking.clear();
    setSeveral(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a second way to what its buttons do.
    <section
      class="picker"
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        onKeyDown(event);
        if (event.key !== 'Escape' || !several) return;
        event.preventDefault();
        cancel();
      }}
    >
      <div class="picker__head">
        <h1 ref={heading} class="picker__heading" tabIndex={-1}>
          {several
            ? i18n.t('picker.severalHeading')
            : i18n.t(script ? 'picker.sayHeading' : 'picker.heading')}
        </h1>
        {!several && pictures.length > 1 && (
          <button
            ref={button}
            type="button"
            class="button button--quiet"
            onClick={() => setSeveral(true)}
          >
            {i18n.t('picker.several')}
          </button>
        )}
      </div>
      <p class="picker__page">
        <span class="picker__title" dir="auto">
          {script ? `“${script}”` : pageTitle}
        </span>
        {!script && <Site of={pageUrl} />}
      </p>
      <Problem>{picking.gone ? i18n.t('picker.gone') : undefined}</Problem>
      {pictures.length === 0 && (
        <div class="picker__none">
          {refused ? <ClosedPage by={refused} /> : <p>{i18n.t('picker.none')}</p>}
          <OpenPicture own={own} />
        </div>
      )}
      <ul ref={grid} class="picker__grid">
        {pictures.map((picture, index) => (
          <PickerTile
            key={picture.url}
            picture={picture}
            busy={picking.busy.has(picture.url)}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => onFocus(index)}
            picked={several ? picking.picked.has(picture.url) : undefined}
            onPick={() =>
              several ? picking.toggle(picture.url) : void picking.pick([picture.url])
            }
          />
        ))}
      </ul>
      {several && <PickerFooter picking={picking} onCancel={cancel} />}
    </section>
  );
}
