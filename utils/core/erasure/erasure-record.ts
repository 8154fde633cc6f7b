import * as v from 'valibot';
import { FAILURE_KINDS } from '../failure.ts';
import type { Erasure } from './erasure.ts';
import { LEFTOVER_KINDS } from './leftovers.ts';

const count = v.number();

const refused = v.object({
  kind: v.picklist(LEFTOVER_KINDS),
  failure: v.looseObject({ kind: v.picklist(FAILURE_KINDS) }),
});

export const erasureRecord: v.GenericSchema<unknown, Erasure> = v.object({
  here: v.object({ videos: count, drafts: count, photos: count, keys: count, sites: count }),
  there: v.object({ video: count, face: count, file: count }),
  refused: v.array(refused),
  goingOn: count,
  inDoubt: count,
  stage: v.picklist(['asked', 'here', 'there']),
  alsoAtHeygen: v.boolean(),
  left: v.array(
    v.object({
      kind: v.picklist(LEFTOVER_KINDS),
      account: v.string(),
      id: v.string(),
      tries: v.number(),
      dueAt: v.number(),
    }),
  ),
});
