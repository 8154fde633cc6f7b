import { i18n } from '#i18n';
import type { DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { SCRIPT_PROBLEMS } from '../parts/script-problems.ts';
import { sayVoiceProblems, type VoiceSentences } from '../parts/voice/say-voice-problems.ts';

/** The message beside each field; `undefined` if it is valid. */
export interface ProblemSentences extends VoiceSentences {
  readonly photo: string | undefined;
  readonly script: string | undefined;
  readonly recording: string | undefined;
  readonly audioUrl: string | undefined;
  readonly voice: string | undefined;
  readonly rights: string | undefined;
}

export function sayProblems(problems: DraftProblems, script: string): ProblemSentences {
  return {
    photo: problems.photo && PHOTO_PROBLEMS[problems.photo](),
    script: problems.script && SCRIPT_PROBLEMS[problems.script](script),
    recording: problems.recording && RECORDING[problems.recording](),
    audioUrl: problems.audioUrl && AUDIO_URL[problems.audioUrl](),
    voice: problems.voice && i18n.t('composer.problem.voice'),
    ...sayVoiceProblems(problems),
    rights: problems.rights && i18n.t('composer.problem.rights'),
  };
}

export const PHOTO_PROBLEMS = {
  unreachable: () => i18n.t('composer.problem.photo'),
  empty: () => i18n.t('composer.problem.photoEmpty'),
  notAPicture: () => i18n.t('composer.problem.photoNone'),
  tooLarge: () => i18n.t('composer.problem.photoTooLarge'),
  broken: () => i18n.t('composer.problem.photoBroken'),
  unsupported: () => i18n.t('composer.problem.photoUnsupported'),
};

const RECORDING = {
  missing: () => i18n.t('audio.problem.missing'),
  tooLong: () => i18n.t('audio.problem.linkTooLong'),
};

const AUDIO_URL = {
  missing: () => i18n.t('audio.problem.linkMissing'),
  notPublic: () => i18n.t('page.linkNotPublic'),
  tooLong: () => i18n.t('audio.problem.linkTooLong'),
};
