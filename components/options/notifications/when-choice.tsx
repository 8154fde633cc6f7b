import { i18n } from '#i18n';
import { WHEN, type When } from '../../../utils/core/news/taste.ts';

const NAMES: Readonly<Record<When, () => string>> = {
  each: () => i18n.t('options.notifications.each'),
  all: () => i18n.t('options.notifications.all'),
  badge: () => i18n.t('options.notifications.badge'),
};

interface WhenChoiceProps {
  readonly chosen: When;
  readonly onChoose: (when: When) => void;
}

/** Videos and faces, ready and failed. What needs the person is told at once but where nothing is. */
export function WhenChoice({ chosen, onChoose }: WhenChoiceProps) {
  return (
    <fieldset class="notify-when">
      <legend class="visually-hidden">{i18n.t('options.notifications.when')}</legend>
      {WHEN.map((when) => (
        <label key={when} class="notify-when__way">
          <input
            type="radio"
            name="notify-when"
            checked={when === chosen}
            onChange={() => onChoose(when)}
          />
          <span>{NAMES[when]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
