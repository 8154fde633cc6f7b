import { i18n } from '#i18n';
import { KEEPINGS, type Keeping } from '../../../utils/core/key-keeping.ts';

const WORDS: Readonly<Record<Keeping, { name: () => string; text: () => string }>> = {
  kept: {
    name: () => i18n.t('options.keeping.kept'),
    text: () => i18n.t('options.keeping.keptText'),
  },
  session: {
    name: () => i18n.t('options.keeping.session'),
    text: () => i18n.t('options.keeping.sessionText'),
  },
  locked: {
    name: () => i18n.t('options.keeping.locked'),
    text: () => i18n.t('options.keeping.lockedText'),
  },
};

interface KeepingChoiceProps {
  readonly chosen: Keeping;
  readonly onChoose: (keeping: Keeping) => void;
}

export function KeepingChoice({ chosen, onChoose }: KeepingChoiceProps) {
  return (
    <>
      {KEEPINGS.map((keeping) => (
        <label key={keeping} class="keeping__way">
          <input
            type="radio"
            name="keeping"
            checked={keeping === chosen}
            aria-labelledby={`keeping-${keeping}`}
            aria-describedby={`keeping-${keeping}-text`}
            onChange={() => onChoose(keeping)}
          />
          <span>
            <span id={`keeping-${keeping}`}>{WORDS[keeping].name()}</span>
            <span id={`keeping-${keeping}-text`} class="keeping__text">
              {WORDS[keeping].text()}
            </span>
          </span>
        </label>
      ))}
    </>
  );
}
