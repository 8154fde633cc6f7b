import { limitsSchema, NO_LIMITS } from '../core/money/limits.ts';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

/** The most that may be spent in a day and a month; the worker sets it. */
export const spendingLimits = setting('local:spendingLimits', or(limitsSchema, NO_LIMITS));
