import * as v from 'valibot';
import { begunRecord } from '../core/news/begun.ts';
import { parseTaste } from '../core/news/taste.ts';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

/** How the person wants to be told. */
export const notificationTaste = setting('local:notifications', parseTaste);

/** The notification that is being shown, until all of its jobs are marked as told. */
export const begunNews = setting('local:begunNews', or(v.nullable(begunRecord), null));
