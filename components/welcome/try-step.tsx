import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openComposer, startSample } from '../../utils/messages.ts';
import { Problem } from '../parts/problem.tsx';
import { Step } from './step.tsx';

interface TryStepProps {
  readonly connected: boolean;
  /** A video has been made, of this photo or another. */
  readonly done: boolean;
}

/** A photo to right-click on this very page, and a button for whoever can't. */
export function TryStep({ connected, done }: TryStepProps) {
  const [failed, setFailed] = useState(false);
  const use = () => {
    setFailed(false);
    startSample()
      .then(openComposer)
      .catch(() => setFailed(true));
  };
  return (
    <Step id="try" number={3} heading={i18n.t('welcome.step3')} done={done}>
      <div class="try">
        <img
          class="try__photo"
          src="/sample.jpg"
          alt={i18n.t('welcome.sampleAlt')}
          width={560}
          height={700}
        />
        <div class="try__text">
          <p>{i18n.t('welcome.step3Text', { entry: i18n.t('menu.animate') })}</p>
          <button
            type="button"
            class={`button ${connected && !done ? 'button--primary' : 'button--outlined'}`}
            onClick={use}
          >
            {i18n.t('welcome.try')}
          </button>
          <Problem>{failed ? i18n.t('welcome.untried') : undefined}</Problem>
        </div>
      </div>
    </Step>
  );
}
