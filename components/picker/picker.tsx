import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pickPhoto } from '../../utils/messages.ts';
import type { Picks } from '../../utils/picks.ts';
import { Problem } from '../problem.tsx';
import './picker.css';
import { PickerTile } from './picker-tile.tsx';

interface PickerProps {
  readonly picks: Picks;
  readonly onPicked: (draftId: string) => void;
}

/** All pictures of a page, where one can't be right-clicked. */
export function Picker({ picks, onPicked }: PickerProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const pick = async (url: string) => {
    if (busy !== null) return;
    setBusy(url);
    const draftId = await pickPhoto(url).catch(() => null);
    setBusy(null);
    if (draftId === null) setGone(true);
    else onPicked(draftId);
  };
  return (
    <section class="picker">
      <h1 class="picker__heading">{i18n.t('picker.heading')}</h1>
      <p class="picker__page">{picks.pageTitle}</p>
      <Problem>{gone ? i18n.t('picker.gone') : undefined}</Problem>
      {picks.pictures.length === 0 && <p>{i18n.t('picker.none')}</p>}
      <ul class="picker__grid">
        {picks.pictures.map((picture) => (
          <PickerTile
            key={picture.url}
            picture={picture}
            busy={busy === picture.url}
            onPick={() => void pick(picture.url)}
          />
        ))}
      </ul>
    </section>
  );
}
