import * as v from 'valibot';
import { or, setting } from './checked-setting.ts';

/** When the person agreed that what is composed goes to HeyGen, in Unix milliseconds; once, for good. */
export const sendingAgreedAt = setting('local:sendingAgreedAt', or(v.nullable(v.number()), null));
