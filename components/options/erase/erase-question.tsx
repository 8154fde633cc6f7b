import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ToErase } from '../../../utils/messages.ts';
import { lookAtEverything } from '../../../utils/store/everything.ts';
import { listSites } from '../../../utils/store/sites.ts';
import { Question } from '../../parts/question.tsx';
import { countKinds, sayHere, sayThere } from './say-erased.ts';

interface EraseQuestionProps {
  readonly onErase: (what: ToErase) => void;
  readonly onCancel: () => void;
}

/** What there is to be erased, here and at HeyGen; the two are asked apart. */
export function EraseQuestion({ onErase, onCancel }: EraseQuestionProps) {
  const [also, setAlso] = useState(false);
  const found = useEverything();
  if (found === undefined) return null;
  const there = found ? sayThere(countKinds(found.leftovers)) : '';
  return (
    <>
      <div class="erase__what">
        {found && (
          <p>
            {i18n.t('options.erase.here', {
              things: sayHere({ ...found.here, sites: found.sites }),
            })}{' '}
            {i18n.t('options.erase.downloads')}
          </p>
        )}
        {found && found.onTheWay > 0 && <p>{i18n.t('options.erase.onTheWay', found.onTheWay)}</p>}
        {found && found.atWork > 0 && <p>{i18n.t('options.erase.atWork', found.atWork)}</p>}
        {there !== '' && (
          <label class="erase__also">
            <input
              type="checkbox"
              class="erase__box"
              checked={also}
              onChange={(event) => setAlso(event.currentTarget.checked)}
            />
            <span>
              {i18n.t('options.erase.also', { things: there })}
              <span class="erase__hint">{i18n.t('options.erase.alsoWhy')}</span>
            </span>
          </label>
        )}
      </div>
      <Question class="erase__ask" ask={i18n.t('options.erase.heading')} onCancel={onCancel}>
        <button
          type="button"
          class="button button--danger"
          onClick={() => onErase(also ? 'everywhere' : 'here')}
        >
          {i18n.t('options.erase.confirm')}
        </button>
      </Question>
    </>
  );
}

/** `null` where it can't be read, which is no reason to keep it; `undefined` until it is. */
function useEverything() {
  const [found, setFound] = useState<Found | null>();
  useEffect(() => {
    read().then(setFound, (error: unknown) => {
      console.error(error);
      setFound(null);
    });
  }, []);
  return found;
}

type Found = Awaited<ReturnType<typeof read>>;

async function read() {
  return { ...(await lookAtEverything()), sites: (await listSites()).length };
}
