import * as v from 'valibot';
import { or, setting } from './checked-setting.ts';

/** The HeyGen API keys themselves, which the worker alone reads. Pages know what keys.ts tells of them. */

/** The key in use; empty until one is given. */
export const apiKey = setting('local:apiKey', or(v.string(), ''));

/** Every key that is kept, by its id. */
export const keySecrets = setting('local:keySecrets', or(v.record(v.string(), v.string()), {}));

/** The keys by account that what is being erased at HeyGen takes; they go with the last of it. */
export const erasureKeys = setting('local:erasureKeys', or(v.record(v.string(), v.string()), {}));
