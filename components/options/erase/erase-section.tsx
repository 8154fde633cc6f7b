import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { erase, type ToErase } from '../../../utils/messages.ts';
import { erased, erasure } from '../../../utils/store/erasure.ts';
import { useAsking } from '../../hooks/use-asking.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../section.tsx';
import './erase.css';
import { EraseQuestion } from './erase-question.tsx';
import { ErasedNote, Erasing } from './erasing.tsx';

/** From the button to what came of it, which is told until it is read. */
export function EraseSection() {
  const running = useSetting(erasure);
  const told = useSetting(erased);
  const { asking, setAsking, button } = useAsking();
  const [unanswered, setUnanswered] = useState(false);
  const ask = (what: ToErase) => {
    setUnanswered(false);
    erase(what).catch(() => setUnanswered(true));
  };
  const begin = (what: ToErase) => {
    setAsking(false);
    ask(what);
  };
  return (
    <Section id="erase" heading={i18n.t('options.erase.heading')}>
      {running && <Erasing erasure={running} onStop={() => ask('stop')} />}
      {!running && told && (
        <ErasedNote erased={told} onClose={() => void erased.setValue(null).catch(console.error)} />
      )}
      {!running && !told && !asking && (
        <>
          <p class="options-section__help">{i18n.t('options.erase.why')}</p>
          <button
            ref={button}
            type="button"
            class="button button--danger options-section__action"
            onClick={() => setAsking(true)}
          >
            {i18n.t('options.erase.start')}
          </button>
        </>
      )}
      {!running && asking && <EraseQuestion onErase={begin} onCancel={() => setAsking(false)} />}
      <Problem>{unanswered ? i18n.t('page.noAnswer') : undefined}</Problem>
    </Section>
  );
}
