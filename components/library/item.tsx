import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTroubled, type Job } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { labelJob } from '../../utils/messages.ts';
import { usePhoto } from '../hooks/use-photo.ts';
import { composeHere } from '../parts/compose-here.ts';
import { isComposing } from '../parts/composing.ts';
import { PencilIcon, ShareIcon } from '../parts/icons.tsx';
import { JobMenu } from '../parts/job/job-menu.tsx';
import { JobRemedies } from '../parts/job/job-remedies.tsx';
import { JobTrouble } from '../parts/job/job-trouble.tsx';
import { Note } from '../parts/job/note.tsx';
import { useJobActions } from '../parts/job/use-job-actions.ts';
import { NotesIcon, StarIcon } from '../parts/more-icons.tsx';
import { Picture } from '../parts/picture.tsx';
import { ShareDialog } from '../parts/share/share.ts';
import { ItemFacts } from './item-facts.tsx';
import { ItemNotes } from './item-notes.tsx';
import { ItemTitle } from './item-title.tsx';
import { type ItemKeys, keyAction } from './keys.ts';

interface ItemProps {
  readonly job: Job;
  /** In Unix milliseconds. */
  readonly now: number;
  readonly selected: boolean;
  /** @param isRange all up to it are meant, from what was selected last. */
  readonly onSelect: (id: string, isRange: boolean) => void;
  readonly onDelete: (id: string) => void;
}

/** One video or face of the library: a card of the grid, or a row of the list. */
export function Item({ job, now, selected, onSelect, onDelete }: ItemProps) {
  const { id, request, labels } = job;
  const photo = usePhoto(id);
  const actions = useJobActions(id, composeHere);
  const [writing, setWriting] = useState<'name' | 'notes' | null>(null);
  const [sharing, setSharing] = useState(false);
  const done = () => setWriting(null);
  const title = shownTitle(job);
  const isFavorite = labels?.favorite === true;
  const favor = () => void labelJob(id, { favorite: !isFavorite }).catch(console.error);
  const isVideo = request.make !== 'avatar';
  const keys: ItemKeys = {
    select: () => onSelect(id, false),
    favorite: favor,
    delete: () => onDelete(id),
    ...(job.stage.name === 'ready' && isVideo
      ? { download: actions.download, share: () => setSharing(true) }
      : {}),
    ...(request.make === 'video' ? { edit: actions.again } : {}),
  };
  const picture = <Picture class="item__picture" photo={photo} />;
  return (
    <li
      class={`item ${selected ? 'item--selected' : ''}`}
      data-id={id}
      aria-busy={actions.busy}
      onKeyDown={(event) => {
        const act = isComposing(event) ? undefined : keyAction(event, keys);
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <div class="item__still">
        {isVideo ? (
          <a
            class="item__open"
            href={`/player.html?id=${id}`}
            aria-label={i18n.t('videos.watchNamed', { title })}
          >
            {picture}
          </a>
        ) : (
          picture
        )}
        <input
          type="checkbox"
          class="item__select"
          checked={selected}
          aria-label={i18n.t('library.selectNamed', { title })}
          onClick={(event) => onSelect(id, event.shiftKey)}
        />
      </div>
      <div class="item__text">
        <ItemTitle job={job} renaming={writing === 'name'} onDone={done} />
        <ItemFacts job={job} now={now} />
        <ItemNotes job={job} writing={writing === 'notes'} onDone={done} />
        {isTroubled(job) && (
          <>
            <JobTrouble job={job} canSendPicture={photo.canUpload} actions={actions} />
            <JobRemedies job={job} canSendPicture={photo.canUpload} actions={actions} />
          </>
        )}
        <Note class="item__note" note={actions.note} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row. */}
      <div class="item__actions" role="group" aria-label={title}>
        <button
          type="button"
          class="button button--icon item__favorite"
          aria-label={i18n.t('library.favoriteNamed', { title })}
          aria-pressed={isFavorite}
          onClick={favor}
        >
          <StarIcon size={16} />
        </button>
        <JobMenu
          job={job}
          actions={actions}
          more={[
            ...(keys.share
              ? [{ name: i18n.t('share.open'), icon: ShareIcon, onChoose: keys.share }]
              : []),
            {
              name: i18n.t('library.rename'),
              icon: PencilIcon,
              onChoose: () => setWriting('name'),
            },
            {
              name: i18n.t(labels?.notes ? 'library.editNotes' : 'library.addNotes'),
              icon: NotesIcon,
              onChoose: () => setWriting('notes'),
            },
          ]}
          onDelete={() => onDelete(id)}
        />
      </div>
      {sharing && <ShareDialog job={job} onClose={() => setSharing(false)} />}
    </li>
  );
}
