import { ifAny, isFields, isId, isNumber, isText } from '../fields.ts';
import { isShowablePhoto } from '../photo/showable.ts';
import type { Draft } from './draft.ts';

/**
 * Whether a record has all that a list shows of a draft. Whatever is `false` may still be a draft: draft-record.ts
 * tells, and leaves out what does not fit.
 */
export function isShowableDraft(record: unknown): record is Draft {
  if (!isFields(record)) return false;
  const { others } = record;
  return (
    isId(record.id) &&
    [record.createdAt, record.updatedAt].every(isNumber) &&
    [record.title, record.script].every(isText) &&
    [record.audioUrl, record.account].every(ifAny(isText)) &&
    ifAny(isId)(record.replaces) &&
    NARRATIONS.has(record.narration) &&
    isShowablePhoto(record.photo) &&
    (others === undefined || (Array.isArray(others) && others.every(isOther))) &&
    ifAny(isAvatar)(record.avatar) &&
    ifAny(isRecording)(record.recording)
  );
}

const NARRATIONS: ReadonlySet<unknown> = new Set([undefined, 'script', 'audio', 'audioLink']);

const isOther = (other: unknown): boolean =>
  isFields(other) && isId(other.id) && isShowablePhoto(other.photo);

const isAvatar = (avatar: unknown): boolean =>
  isFields(avatar) && isId(avatar.id) && isText(avatar.name) && ifAny(isId)(avatar.picture);

const isRecording = (recording: unknown): boolean => isFields(recording) && isText(recording.name);
