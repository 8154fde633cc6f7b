import * as v from 'valibot';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

/** When the person agreed that what is composed goes to HeyGen, in Unix milliseconds; once, for good. */
export const sendingAgreedAt = setting('local:sendingAgreedAt', or(v.nullable(v.number()), null));
