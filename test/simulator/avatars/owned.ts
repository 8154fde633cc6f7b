import { createCanvas } from '@napi-rs/canvas';
import { inspect } from '../picture/inspect.ts';
import type { OwnedAvatar } from '../types.ts';
import type { World } from '../world.ts';

/** Gives the account the avatars that it has from the start. @throws Error for a bad picture */
export async function ownAvatars(avatars: readonly OwnedAvatar[], world: World): Promise<void> {
  for (const avatar of avatars) {
    const picture = avatar.picture ?? (await initialOf(avatar.name));
    world.avatars.own(avatar, await inspect(picture), world.now());
  }
}

/** A picture of the name's first letter. */
function initialOf(name: string): Promise<Buffer> {
  const canvas = createCanvas(480, 600);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#3d5a80';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#fff';
  pen.font = 'bold 320px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText([...name][0] ?? '?', canvas.width / 2, canvas.height / 2);
  return canvas.encode('jpeg', 85);
}
