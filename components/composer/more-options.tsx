import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/jobs/draft.ts';
import type { ChosenRoute } from '../../utils/photo/photo.ts';
import { Choice } from '../choice.tsx';
import { FormatFields } from '../format-fields.tsx';
import { ChevronIcon } from '../icons.tsx';
import { later } from '../later.tsx';
import type { VoiceSentences } from './say-problems.ts';
import type { DraftEdit } from './use-draft-editor.ts';

interface MoreOptionsProps {
  readonly draft: Draft;
  /** The ways the photo can go, the better one first. */
  readonly routes: readonly ChosenRoute[];
  /** Whether the chosen voice can have another accent. */
  readonly hasLocale: boolean;
  readonly say: VoiceSentences;
  readonly onEdit: (changes: DraftEdit) => void;
}

const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

const VoiceSettings = later(async () => (await import('./voice-settings.tsx')).default);

/** What has a good value already. */
export function MoreOptions({ draft, routes, hasLocale, say, onEdit }: MoreOptionsProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { speed, pitch, volume, locale } = say;
  // What is wrong in here has to be there for the form to lead to it.
  const wanted = opened || [speed, pitch, volume, locale].some(Boolean);
  return (
    <details
      class="more-options"
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        setOpened(true);
        currentTarget.scrollIntoView({ block: 'center' });
      }}
    >
      <summary class="more-options__summary">
        <ChevronIcon size={16} />
        {i18n.t('composer.moreOptions')}
      </summary>
      <div class="more-options__fields">
        <div class="field">
          <label class="field__label" for={id}>
            {i18n.t('composer.title')}
          </label>
          <input
            id={id}
            class="input"
            value={draft.title}
            placeholder={i18n.t('composer.titleHint')}
            autocomplete="off"
            onInput={(event) => onEdit({ title: event.currentTarget.value })}
          />
        </div>
        {routes[1] !== undefined && (
          <Choice
            label={i18n.t('composer.route.label')}
            values={routes}
            names={ROUTE_NAMES}
            value={routes.find((route) => route === draft.route) ?? routes[0] ?? 'link'}
            onChoose={(route) => onEdit({ route })}
          />
        )}
        <FormatFields
          resolution={draft.resolution}
          aspectRatio={draft.aspectRatio}
          onResolution={(resolution) => onEdit({ resolution })}
          onAspectRatio={(aspectRatio) => onEdit({ aspectRatio })}
        />
        {wanted && (
          <VoiceSettings
            settings={draft.voiceSettings}
            hasLocale={hasLocale}
            say={say}
            onChange={(voiceSettings) => onEdit({ voiceSettings })}
          />
        )}
      </div>
    </details>
  );
}
