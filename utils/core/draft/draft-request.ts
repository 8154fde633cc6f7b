import type { Photo } from '../photo/photo.ts';
import { contentProblems } from './check-draft.ts';
import { type Draft, narrationTypeOf } from './draft.ts';
import type { Narration } from './narration.ts';
import { optionsOf } from './options.ts';
import type { VideoRequest } from './request.ts';
import { sentText } from './script-text.ts';
import { titleFrom } from './title.ts';

/**
 * One request, whatever the number of photos: they do not change it.
 *
 * @returns `null` while something that is said, or how it is made, is missing or wrong.
 */
export function requestOf(draft: Draft): VideoRequest | null {
  const narration = narrationOf(draft);
  if (Object.keys(contentProblems(draft)).length > 0 || !narration) return null;
  const { avatar } = draft;
  return {
    ...optionsOf(draft),
    make: 'video',
    narration,
    title: draft.title.trim() || titleOf(narration, draft.photo),
    ...(avatar ? { avatar } : {}),
  };
}

function narrationOf(draft: Draft): Narration | null {
  const { script, voice, voiceSettings, recording, audioUrl = '' } = draft;
  switch (narrationTypeOf(draft)) {
    case 'script': {
      const settings = voiceSettings ? { settings: voiceSettings } : {};
      return voice && { type: 'script', script: sentText(script), voice, ...settings };
    }
    case 'audio':
      return recording ? { type: 'audio', recording } : null;
    case 'audioLink':
      return { type: 'audioLink', url: audioUrl.trim(), ...lengthOf(draft) };
  }
}

const lengthOf = ({ audioLinkSeconds: seconds }: Draft) =>
  seconds === undefined ? {} : { seconds };

function titleOf(narration: Narration, photo: Photo): string {
  switch (narration.type) {
    case 'script':
      return titleFrom(narration.script);
    case 'audio':
      return titleFrom(narration.recording.name);
    case 'audioLink':
      return titleFrom(photo.pageTitle || narration.url);
  }
}

/** The fields of a draft that asks for the same video again. A title made from the script follows the script. */
export function draftOf(
  request: VideoRequest,
  photo: Photo,
): Omit<Draft, 'id' | 'createdAt' | 'updatedAt' | 'photo'> {
  const { narration, avatar } = request;
  const spoken = narration.type === 'script' ? narration : null;
  return {
    ...optionsOf(request),
    title: request.title === titleOf(narration, photo) ? '' : request.title,
    avatar,
    narration: narration.type,
    script: spoken?.script ?? '',
    voice: spoken?.voice ?? null,
    voiceSettings: spoken?.settings,
    recording: narration.type === 'audio' ? narration.recording : undefined,
    audioUrl: narration.type === 'audioLink' ? narration.url : undefined,
    audioLinkSeconds: narration.type === 'audioLink' ? narration.seconds : undefined,
  };
}
