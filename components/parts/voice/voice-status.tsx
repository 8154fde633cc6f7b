import { i18n } from '#i18n';
import type { VoiceFilter } from '../../../utils/core/voice-shelf.ts';
import type { Voices } from '../../hooks/use-voices.ts';
import { Problem } from '../problem.tsx';
import { sayFailure } from '../say-failure.ts';

/** Renders nothing once all voices are there. */
export function VoiceStatus({ voices, needsKey, failure, retry }: Voices) {
  if (needsKey) return <p class="field__hint">{i18n.t('voice.needsKey')}</p>;
  if (!failure) return null;
  const said = failure === 'noAnswer' ? i18n.t('voice.unreachable') : sayFailure(failure);
  return (
    <div class="voice__failure">
      <Problem>{voices ? `${i18n.t('voice.notAll')} ${said}` : said}</Problem>
      <button type="button" class="button button--outlined" onClick={retry}>
        {i18n.t('page.tryAgain')}
      </button>
    </div>
  );
}

interface VoiceNoneProps {
  readonly id: string;
  readonly catalog: Voices;
  readonly query: string;
  readonly filter: VoiceFilter;
  readonly onUnfilter: () => void;
  readonly onUnsearch: () => void;
}

/** Replaces an empty list of voices. */
export function VoiceNone(props: VoiceNoneProps) {
  const { id, catalog, query, filter, onUnfilter, onUnsearch } = props;
  return (
    <div id={id} class="voice-list--none">
      {why(catalog, query)}
      {catalog.voices && query.trim() !== '' && (
        <p class="field__hint">{i18n.t('voice.noneAccent')}</p>
      )}
      {isLoading(catalog) && <Skeleton />}
      {isNarrow(filter) ? (
        <button type="button" class="button button--outlined" onClick={onUnfilter}>
          {i18n.t('voice.unfilter')}
        </button>
      ) : (
        catalog.voices &&
        query.trim() !== '' && (
          <button type="button" class="button button--outlined" onClick={onUnsearch}>
            {i18n.t('voice.unsearch')}
          </button>
        )
      )}
    </div>
  );
}

const isLoading = ({ voices, needsKey, failure }: Voices) => !voices && !needsKey && !failure;

/** Rows that stand where the voices will. */
function Skeleton() {
  return (
    <div class="voice-skeleton" aria-hidden="true">
      {Array.from({ length: 6 }, (_, row) => (
        <div key={row} class="voice-skeleton__row" />
      ))}
    </div>
  );
}

const isNarrow = (filter: VoiceFilter) =>
  Object.values(filter).some((value: unknown) => value !== undefined);

function why({ voices, needsKey, partial, failure }: Voices, query: string): string {
  if (partial && !failure) return i18n.t('voice.noneYet');
  if (voices) {
    return query.trim() === '' ? i18n.t('voice.noneLeft') : i18n.t('voice.none', { query });
  }
  if (needsKey) return i18n.t('voice.needsKey');
  return failure ? i18n.t('voice.notLoaded') : i18n.t('voice.loading');
}
