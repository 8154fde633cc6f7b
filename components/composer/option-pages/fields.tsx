import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import type { DraftProblems } from '../../../utils/core/draft/check-draft.ts';
import { type Draft, narrationTypeOf } from '../../../utils/core/draft/draft.ts';
import type { Presets } from '../../../utils/core/draft/presets.ts';
import type { ChosenRoute } from '../../../utils/core/photo/photo.ts';
import type { Rectangle } from '../../../utils/core/photo/rectangle.ts';
import { AccountFields } from '../../parts/video-options/account-group.tsx';
import { BackgroundField } from '../../parts/video-options/background-field.tsx';
import { FrameFields } from '../../parts/video-options/frame-fields.tsx';
import { MovementFields } from '../../parts/video-options/movement-fields.tsx';
import {
  sayOptionProblems,
  type VideoOptionsProps,
} from '../../parts/video-options/option-props.ts';
import { OutputFields } from '../../parts/video-options/output-fields.tsx';
import { TitleField } from '../../parts/video-options/title-field.tsx';
import '../../parts/video-options/video-options.css';
import type { VoiceSentences } from '../../parts/voice/say-voice-problems.ts';
import { VoiceSettingsFields } from '../../parts/voice/voice-settings.tsx';
import { FaceGroup, type FaceGroupProps } from '../keep-face/face-group.tsx';
import type { DraftEdit } from '../use-draft-editor.ts';
import { AdvancedFields, ROUTE_NAMES, routeIn } from './advanced-fields.tsx';
import type { OptionPage } from './pages.ts';
import { PresetFields } from './preset-fields.tsx';
import { sayBackground, sayFrame, sayMotion, sayOutput, saySpeech } from './say-options.ts';
import { sayPresetOf } from './say-preset-of.ts';

export interface FieldsProps {
  readonly draft: Draft;
  /** URL of the speaker's picture; `null` if there is none. */
  readonly photo: string | null;
  readonly crop: Rectangle | undefined;
  readonly hasKey: boolean;
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
  /** `undefined` until they are read. */
  readonly presets: Presets | undefined;
  readonly onEdit: (changes: DraftEdit) => void;
}

interface Page {
  readonly name: () => string;
  /** As it is set; `null` where it can't be. */
  readonly value: (props: FieldsProps) => string | null | undefined;
  readonly fields: (props: FieldsProps) => ComponentChild;
}

const optionsFrom = ({ draft, problems, strict, photo, crop, onEdit }: FieldsProps) =>
  ({
    options: draft,
    problems: sayOptionProblems(problems),
    strict,
    photo,
    crop,
    avatar: draft.avatar,
    composed: narrationTypeOf(draft),
    onAvatar: (avatar) => onEdit({ avatar }),
    onEdit,
  }) satisfies VideoOptionsProps;

/** What each page of the options is called, says of the draft, and holds. */
export const PAGES: Readonly<Record<OptionPage, Page>> = {
  preset: {
    name: () => i18n.t('optionPages.preset'),
    value: ({ draft, presets }) =>
      presets && (sayPresetOf(draft, presets) ?? i18n.t('format.account.glossaryNone')),
    fields: ({ draft, presets, onEdit }) =>
      presets && <PresetFields draft={draft} presets={presets} onEdit={onEdit} />,
  },
  speech: {
    name: () => i18n.t('optionPages.speech'),
    value: ({ draft }) => (narrationTypeOf(draft) === 'script' ? saySpeech(draft) : null),
    fields: ({ draft, hasLocale, say, onEdit }) => (
      <div class="voice-settings">
        <VoiceSettingsFields
          settings={draft.voiceSettings}
          hasLocale={hasLocale}
          language={draft.voice?.language ?? ''}
          say={say}
          onChange={(voiceSettings) => onEdit({ voiceSettings })}
        />
      </div>
    ),
  },
  face: {
    name: () => i18n.t('faces.one'),
    value: ({ draft, faces }) =>
      faces && !draft.avatar ? i18n.t('optionPages.faceOfPhoto') : null,
    fields: ({ faces }) => faces && <FaceGroup {...faces} />,
  },
  frame: {
    name: () => i18n.t('optionPages.frame'),
    value: ({ draft }) => sayFrame(draft),
    fields: (props) => <FrameFields {...optionsFrom(props)} />,
  },
  background: {
    name: () => i18n.t('optionPages.background'),
    value: ({ draft }) => sayBackground(draft),
    fields: (props) => <BackgroundField {...optionsFrom(props)} />,
  },
  output: {
    name: () => i18n.t('optionPages.output'),
    value: ({ draft }) => sayOutput(draft),
    fields: (props) => <OutputFields {...optionsFrom(props)} />,
  },
  motion: {
    name: () => i18n.t('optionPages.motion'),
    value: ({ draft }) => sayMotion(draft),
    fields: (props) => <MovementFields {...optionsFrom(props)} />,
  },
  title: {
    name: () => i18n.t('optionPages.title'),
    value: ({ draft }) => draft.title.trim() || i18n.t('optionPages.titleOfScript'),
    fields: (props) => <TitleField {...optionsFrom(props)} />,
  },
  account: {
    name: () => i18n.t('format.account.heading'),
    value: ({ draft: { folder, glossary }, hasKey }) =>
      [folder?.name, glossary?.name].filter(Boolean).join(' · ') ||
      (hasKey ? i18n.t('format.account.glossaryNone') : null),
    fields: (props) => <AccountFields {...optionsFrom(props)} />,
  },
  advanced: {
    name: () => i18n.t('optionPages.advanced'),
    value: ({ draft, routes }) => {
      const route = routeIn(routes, draft);
      return (draft.callbackUrl?.trim() || (route && ROUTE_NAMES[route]())) ?? '';
    },
    fields: ({ routes, ...props }) => (
      <AdvancedFields {...optionsFrom({ routes, ...props })} draft={props.draft} routes={routes} />
    ),
  },
};
