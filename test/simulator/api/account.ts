import { type Answer, data } from '../http/answer.ts';
import { type Call, onlyKnownQuery } from '../http/call.ts';
import type { World } from '../world.ts';

export function getMe(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  return data({
    username: world.username,
    email: world.email,
    first_name: null,
    last_name: null,
    ...world.account.describe(),
  });
}
