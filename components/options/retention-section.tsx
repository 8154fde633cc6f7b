import { i18n } from '#i18n';
import { KEEPING_DAYS, type Keeping, type Retention } from '../../utils/core/retention.ts';
import { changeRetention, retention } from '../../utils/store/retention.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Choice } from '../parts/choice.tsx';
import { SavedNote, useSaved } from './saved.tsx';
import { Section } from './section.tsx';

const FOREVER = 'forever';
const days = (count: number) => () => i18n.t('options.retention.days', count);

const NAMES: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(KEEPING_DAYS.map((count) => [String(count), days(count)])),
  [FOREVER]: () => i18n.t('options.retention.forever'),
};
const VALUES = [...KEEPING_DAYS.map(String), FOREVER];

const nameOf = (keeping: Keeping) => (keeping === null ? FOREVER : String(keeping));
const keepingOf = (name: string): Keeping => (name === FOREVER ? null : Number(name));

const FIELDS: readonly {
  readonly of: keyof Retention;
  readonly label: () => string;
  readonly hint: () => string;
}[] = [
  {
    of: 'photos',
    label: () => i18n.t('options.retention.photos'),
    hint: () => i18n.t('options.retention.photosHint'),
  },
  {
    of: 'scripts',
    label: () => i18n.t('options.retention.scripts'),
    hint: () => i18n.t('options.retention.scriptsHint'),
  },
  {
    of: 'videos',
    label: () => i18n.t('options.retention.videos'),
    hint: () => i18n.t('options.retention.videosHint'),
  },
];

/** How long things of finished videos are kept on this computer. */
export function RetentionSection() {
  const kept = useSetting(retention);
  const [saved, follow] = useSaved();
  if (!kept) return null;
  return (
    <Section
      id="retention"
      heading={i18n.t('options.retention.heading')}
      aside={<SavedNote saved={saved} />}
    >
      {FIELDS.map(({ of, label, hint }) => (
        <Choice
          key={of}
          label={label()}
          hint={hint()}
          values={VALUES}
          names={NAMES}
          value={nameOf(kept[of])}
          onPick={(name) => follow(changeRetention({ [of]: keepingOf(name) }))}
        />
      ))}
    </Section>
  );
}
