import { type Beginning, beginningOf } from '../core/draft/beginning.ts';
import { presets } from './presets.ts';

/**
 * What a new draft begins with.
 *
 * @param _owner whose draft it will be; absent: the account of the key in use.
 * @param chosen the id of the preset that was chosen for it.
 */
export async function beginnings(_owner?: string, chosen?: string): Promise<Beginning> {
  return beginningOf({ presets: await presets.getValue(), chosen, lastUsed: null });
}
