import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Picks } from '../../utils/core/photo/offered.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { OpenPicture } from '../parts/open-picture.tsx';
import type { OwnPicture } from '../parts/own-picture.ts';
import { Problem } from '../parts/problem.tsx';
import '../parts/tiles.css';
import './picker.css';
import { PickerFooter } from './picker-footer.tsx';
import { PickerTile } from './picker-tile.tsx';
import { useChoosing } from './use-picking.ts';

interface PickerProps {
  readonly picks: Picks;
  readonly own: OwnPicture;
  readonly onPicked: (draftId: string) => void;
}

/** All pictures of a page, where one can't be right-clicked or several are wanted. */
export function Picker({ picks: { pictures, pageTitle, refused }, own, onPicked }: PickerProps) {
  const { asking: several, setAsking: setSeveral, button } = useAsking();
  const choosing = useChoosing(onPicked);
  const grid = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (several) grid.current?.querySelector('button')?.focus();
  }, [several]);
  const cancel = () => {
    choosing.clear();
    setSeveral(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to what a button does.
    <section
      class="picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !several) return;
        event.preventDefault();
        cancel();
      }}
    >
      <div class="picker__head">
        <h1 class="picker__heading">
          {several ? i18n.t('picker.severalHeading') : i18n.t('picker.heading')}
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
      <p class="picker__page">{pageTitle}</p>
      <Problem>{choosing.gone ? i18n.t('picker.gone') : undefined}</Problem>
      {pictures.length === 0 && (
        <div class="picker__none">
          <p>{refused ? i18n.t('picker.refused') : i18n.t('picker.none')}</p>
          <OpenPicture own={own} />
        </div>
      )}
      <ul ref={grid} class="picker__grid">
        {pictures.map((picture) => (
          <PickerTile
            key={picture.url}
            picture={picture}
            busy={choosing.busy.has(picture.url)}
            chosen={several ? choosing.chosen.has(picture.url) : undefined}
            onPick={() =>
              several ? choosing.toggle(picture.url) : void choosing.pick([picture.url])
            }
          />
        ))}
      </ul>
      {several && <PickerFooter choosing={choosing} onCancel={cancel} />}
    </section>
  );
}
