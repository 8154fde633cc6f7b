import { i18n } from '#i18n';
import type { DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { type Draft, narrationTypeOf } from '../../utils/core/draft/draft.ts';
import type { ChosenRoute } from '../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../utils/core/photo/rectangle.ts';
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
  /** URL of the speaker's picture; `null` if there is none. */
  readonly photo: string | null;
  readonly crop: Rectangle | undefined;
  /** Best first. */
  readonly routes: readonly ChosenRoute[];
  /** The picked voice accepts an accent. */
  readonly hasLocale: boolean;
  readonly problems: DraftProblems;
  readonly say: VoiceSentences;
  /** Show every problem, not only those of fields that lost the focus. */
  readonly strict: boolean;
  /** `null` with several photos, or without a key. */
  readonly faces: FaceGroupProps | null;
  readonly onEdit: (changes: DraftEdit) => void;
}

const ROUTE_NAMES: Readonly<Record<ChosenRoute, () => string>> = {
  link: () => i18n.t('composer.route.link'),
  upload: () => i18n.t('composer.route.file'),
};

/** Loaded when "More options" is first opened. */
export function MoreFields(props: MoreFieldsProps) {
  const { draft, photo, crop, routes, hasLocale, problems, say, strict, faces, onEdit } = props;
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
            onPick={(route) => onEdit({ route })}
          />
        </Group>
      )}
      <VideoOptionFields
        options={draft}
        problems={sayOptionProblems(problems)}
        strict={strict}
        photo={photo}
        crop={crop}
        avatar={draft.avatar}
        composed={narrationTypeOf(draft)}
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
