import type { Avatar, AvatarGroup } from '../avatars/avatar.ts';
import type { World } from '../world.ts';

/** A look: it has no time, and says why it failed in `error`. */
export function describeLook(look: Avatar, world: World) {
  const { picture } = look;
  return {
    id: look.id,
    name: look.name,
    avatar_type: 'photo_avatar',
    group_id: look.groupId,
    status: look.status,
    error: errorOf(look),
    gender: null,
    default_voice_id: null,
    image_width: picture?.width ?? null,
    image_height: picture?.height ?? null,
    preferred_orientation: picture ? orientationOf(picture) : null,
    preview_image_url: previewOf(look, world),
    preview_video_url: null,
    supported_api_engines: look.engines,
    tags: [],
  };
}

/** A group, as far as it goes by its looks. */
export function describeGroup(group: AvatarGroup, world: World) {
  const looks = world.avatars.looksOf(group.id);
  const newest = looks.at(-1);
  return {
    id: group.id,
    name: group.name,
    created_at: Math.floor(group.createdAt / 1000),
    looks_count: looks.length,
    status: newest?.status ?? null,
    error: newest ? errorOf(newest) : null,
    consent_status: newest?.status === 'pending_consent' ? 'pending' : null,
    gender: null,
    default_voice_id: null,
    preview_image_url: newest ? previewOf(newest, world) : null,
    preview_video_url: null,
  };
}

function errorOf({ failure }: Avatar) {
  return failure ? { code: failure.code, message: failure.message } : null;
}

function previewOf({ id, picture }: Avatar, world: World): string | null {
  return picture ? world.urls.sign(`/media/avatars/${id}.jpg`) : null;
}

function orientationOf({ width, height }: { width: number; height: number }): string {
  if (width === height) return 'square';
  return width > height ? 'landscape' : 'portrait';
}
