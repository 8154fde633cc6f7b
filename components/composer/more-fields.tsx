import { i18n } from '#i18n';
import type { DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { type Draft, narrationTypeOf } from '../../utils/core/draft/draft.ts';
import type { ChosenRoute } from '../../utils/core/photo/photo.ts';
import { Choice } from '../parts/choice.tsx';
import { Group } from '../parts/group.tsx';
import { sayOptionProblems } from '../parts/video-options/option-props.ts';
import { VideoOptionFields } from '../parts/video-options/video-options.tsx';
import type { VoiceSentences } from '../parts/voice/say-voice-problems.ts';
import { VoiceSettingsFields } from '../parts/voice/voice-settings.tsx';
import { FaceGroup, type FaceGroupProps } from './keep-face/face-group.tsx';
import type { DraftEdit } from './use-draft-editor.ts';

export interface MoreFieldsProps {
  readonly draft: Draft;
  /** An address of the picture of who speaks; `null` where there is none. */
  readonly photo: string | null;
  /** The ways the photo can go, the better one first. */
  readonly routes: readonly ChosenRoute[];
  /** Whether the chosen voice can have another accent. */
  readonly hasLocale: boolean;
  readonly problems: DraftProblems;
  readonly say: VoiceSentences;
  /** Everything that is wrong is said, and not only in fields that were left. */
  readonly strict: boolean;
  /** Keeping this face, or letting another speak; `null` where there are several photos, or no key. */
  readonly faces: FaceGroupProps | null;
  readonly onEdit: (changes: DraftEdit) => void;
}

const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

/** What "More options" opens; loaded only then. */
export function MoreFields(props: MoreFieldsProps) {
  const { draft, photo, routes, hasLocale, problems, say, strict, faces, onEdit } = props;
  return (
    <>
      {faces && !draft.avatar && <FaceGroup {...faces} />}
      {routes[1] !== undefined && (
        <Group name={i18n.t('composer.route.heading')}>
          <Choice
            label={i18n.t('composer.route.label')}
            values={routes}
            names={ROUTE_NAMES}
            value={routes.find((route) => route === draft.route) ?? routes[0] ?? 'link'}
            onChoose={(route) => onEdit({ route })}
          />
        </Group>
      )}
      <VideoOptionFields
        options={draft}
        problems={sayOptionProblems(problems)}
        strict={strict}
        photo={photo}
        avatar={draft.avatar}
        onAvatar={(avatar) => onEdit({ avatar })}
        onEdit={onEdit}
      />
      {narrationTypeOf(draft) === 'script' && (
        <Group name={i18n.t('voiceSettings.heading')}>
          <div class="voice-settings">
            <VoiceSettingsFields
              settings={draft.voiceSettings}
              hasLocale={hasLocale}
              say={say}
              onChange={(voiceSettings) => onEdit({ voiceSettings })}
            />
          </div>
        </Group>
      )}
    </>
  );
}
