import { has, orNull, viewOf } from '../../core/photo/header/bytes.ts';

const SPACE_AT = 16;
const TAGS_AT = 128;
/** Longer descriptions say it at their beginning. */
const DESCRIPTION_BYTES = 1024;

/**
 * Whether a colour profile is sRGB, by its description, which is written in one byte a letter or in two. Colours of any
 * other one are converted: who does not read it would show them wrong.
 */
export function isSrgb(profile: Uint8Array): boolean {
  if (!has(profile, 'RGB ', SPACE_AT)) return false;
  const text = new TextDecoder('latin1').decode(descriptionOf(profile) ?? new Uint8Array());
  return text.replaceAll('\0', '').includes('sRGB');
}

function descriptionOf(profile: Uint8Array): Uint8Array | null {
  const view = viewOf(profile);
  return orNull(() => {
    const tags = view.getUint32(TAGS_AT);
    for (let at = TAGS_AT + 4; at < TAGS_AT + 4 + tags * 12; at += 12) {
      const start = view.getUint32(at + 4);
      const length = Math.min(view.getUint32(at + 8), DESCRIPTION_BYTES);
      if (has(profile, 'desc', at)) return profile.subarray(start, start + length);
    }
    return null;
  });
}
