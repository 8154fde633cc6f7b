import { numberOrNull } from '../core/fields.ts';
import { setting } from './checked-setting.ts';

/** When the person agreed that what is composed goes to HeyGen, in Unix milliseconds; once, for good. */
export const sendingAgreedAt = setting('local:sendingAgreedAt', numberOrNull);

/** When the right to use photos and voices was confirmed, in Unix milliseconds; once, for good. */
export const rightsAcceptedAt = setting('local:rightsAcceptedAt', numberOrNull);
