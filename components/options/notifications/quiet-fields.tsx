import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QuietHours } from '../../../utils/core/news/taste.ts';
import { Switch } from './switch.tsx';

interface QuietFieldsProps {
  readonly quiet: QuietHours;
  readonly onChange: (quiet: QuietHours) => void;
}

/** The hours keep their times while they are off. */
export function QuietFields({ quiet, onChange }: QuietFieldsProps) {
  return (
    <div class="quiet-hours">
      <Switch
        label={i18n.t('options.notifications.quiet')}
        checked={quiet.on}
        onChange={(on) => onChange({ ...quiet, on })}
      />
      {quiet.on && (
        <>
          <div class="quiet-hours__times">
            <TimeField
              label={i18n.t('options.notifications.from')}
              minutes={quiet.from}
              onChange={(from) => onChange({ ...quiet, from })}
            />
            <TimeField
              label={i18n.t('options.notifications.to')}
              minutes={quiet.to}
              onChange={(to) => onChange({ ...quiet, to })}
            />
          </div>
          <p class="options-section__help">{i18n.t('options.notifications.quietText')}</p>
        </>
      )}
    </div>
  );
}

interface TimeFieldProps {
  readonly label: string;
  /** After midnight. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="time"
        value={clockOf(minutes)}
        onChange={({ currentTarget: { value } }) => {
          const read = minutesOf(value);
          // Half written, it is no time.
          if (read !== null) onChange(read);
        }}
      />
    </div>
  );
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** As a time field writes it, "08:05". */
const clockOf = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** @returns `null` where it is no time. */
function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/u.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
