import { isId } from '../core/fields.ts';
import { setting } from './checked-setting.ts';

/** The ids of the jobs in the trash: of ten thousand jobs, none has to be read to find them. Worker only. */
export const trash = setting('local:trash', (stored): readonly string[] =>
  Array.isArray(stored) ? stored.filter(isId) : [],
);
