import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../utils/core/draft/request.ts';
import type { OfferedFace } from '../../utils/core/offered-face.ts';
import { takeFace } from '../../utils/messages.ts';
import '../parts/tiles.css';
import { useGone } from '../hooks/use-gone.ts';
import { Problem } from '../parts/problem.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { FaceTile } from './face-tile.tsx';
import { FacesTrouble } from './faces-trouble.tsx';
import './faces.css';
import { isComposing } from '../parts/composing.ts';
import { useFaces } from './use-faces.ts';

/** As many are seen at one look. */
const FEW = 12;

const plain = (text: string) => text.trim().toLocaleLowerCase();

const isNamed = (name: string, sought: string): boolean => plain(name).includes(plain(sought));

interface FacePickerProps {
  readonly onPicked: (avatar: ChosenAvatar) => void | Promise<void>;
  readonly onCancel: () => void;
}

export function FacePicker({ onPicked, onCancel }: FacePickerProps) {
  const { faces, reading, trouble, hasMore, readMore } = useFaces();
  const [busy, setBusy] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const found = faces.length > FEW ? faces.filter(({ name }) => isNamed(name, sought)) : faces;
  const [unanswered, setUnanswered] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useGone();
  useLayoutEffect(() => {
    // On mount, and when the button that loaded more is removed along with its focus.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [faces, trouble]);

  const pick = async (face: OfferedFace) => {
    if (busy !== null) return;
    setBusy(face.id);
    setUnanswered(false);
    try {
      const avatar = await takeFace(face);
      if (!gone.current) await onPicked(avatar);
    } catch {
      setUnanswered(true);
    } finally {
      setBusy(null);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to what a button does.
    <section
      class="picker"
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <div class="picker__head">
        <h1 ref={heading} class="picker__heading" tabIndex={-1}>
          {i18n.t('faces.heading')}
        </h1>
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {i18n.t('page.cancel')}
        </button>
      </div>
      <p class="picker__page">{i18n.t('faces.lead')}</p>
      <Problem>{unanswered ? i18n.t('page.noAnswer') : undefined}</Problem>
      {faces.length > FEW && (
        <input
          type="search"
          class="input faces-search"
          aria-label={i18n.t('faces.search')}
          placeholder={i18n.t('faces.search')}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <p class="faces-none" role="status">
        {faces.length > 0 && found.length === 0 && i18n.t('faces.notFound')}
      </p>
      <ul class="picker__grid">
        {found.map((face) => (
          <FaceTile
            key={face.id}
            face={face}
            busy={busy === face.id}
            onPick={() => void pick(face)}
          />
        ))}
      </ul>
      {reading && faces.length === 0 && <Waiting />}
      {trouble && <FacesTrouble failure={trouble.failure} onRetry={readMore} />}
      {!reading && !trouble && faces.length === 0 && (
        <p class="faces-none">{i18n.t('faces.none')}</p>
      )}
      {hasMore && !trouble && (
        <button
          type="button"
          class="button button--quiet faces-older"
          aria-disabled={reading}
          onClick={readMore}
        >
          {reading ? i18n.t('page.wait') : i18n.t('page.showMore')}
        </button>
      )}
    </section>
  );
}
