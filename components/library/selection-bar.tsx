import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { DownloadIcon, LinkIcon } from '../parts/icons.tsx';
import { TrashIcon } from '../parts/more-icons.tsx';
import { Question } from '../parts/question.tsx';
import { useBulk } from './use-bulk.ts';

interface SelectionBarProps {
  readonly selected: readonly Job[];
  /** How many there are to be selected. */
  readonly all: number;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onDelete: (alsoAtHeygen: boolean) => void;
}

/** What can be done with all that is selected. */
export function SelectionBar({ selected, all, onAll, onNone, onDelete }: SelectionBarProps) {
  const bulk = useBulk();
  const { asking, setAsking, button } = useAsking();
  const remove = (alsoAtHeygen: boolean) => {
    setAsking(false);
    onDelete(alsoAtHeygen);
  };
  if (asking) {
    return (
      <Question
        class="selection-bar"
        ask={i18n.t('library.deleteAsk', selected.length)}
        onCancel={() => setAsking(false)}
      >
        <button type="button" class="button button--outlined" onClick={() => remove(false)}>
          {i18n.t('videos.deleteHere')}
        </button>
        <button type="button" class="button button--danger" onClick={() => remove(true)}>
          {i18n.t('videos.deleteThere')}
        </button>
      </Question>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div
      class="selection-bar"
      role="group"
      aria-label={i18n.t('library.selected', selected.length)}
    >
      <strong>{i18n.t('library.selected', selected.length)}</strong>
      {selected.length < all && (
        <button type="button" class="button button--quiet" onClick={onAll}>
          {i18n.t('library.selectAll', all)}
        </button>
      )}
      <button type="button" class="button button--quiet" onClick={onNone}>
        {i18n.t('library.selectNone')}
      </button>
      <span class="selection-bar__said" role="status">
        {bulk.said}
      </span>
      <button
        type="button"
        class="button button--outlined"
        aria-disabled={bulk.busy}
        onClick={() => bulk.download(selected)}
      >
        <DownloadIcon size={16} />
        {i18n.t('videos.download')}
      </button>
      <button
        type="button"
        class="button button--outlined"
        aria-disabled={bulk.busy}
        onClick={() => bulk.copyLinks(selected)}
      >
        <LinkIcon size={16} />
        {i18n.t('library.copyLinks')}
      </button>
      <button
        ref={button}
        type="button"
        class="button button--outlined"
        aria-disabled={bulk.busy}
        onClick={() => !bulk.busy && setAsking(true)}
      >
        <TrashIcon size={16} />
        {i18n.t('videos.delete')}
      </button>
    </div>
  );
}
