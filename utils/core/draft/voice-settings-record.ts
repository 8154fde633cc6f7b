import * as v from 'valibot';
import { lenient } from '../lenient.ts';

/** NaN is kept: it stands for what was typed and is no number, and the check then says so. */
const typedNumber = v.custom<number>((value) => typeof value === 'number');

/** What is no number is left out. */
export const voiceSettings = lenient(
  {},
  {
    speed: v.optional(typedNumber),
    pitch: v.optional(typedNumber),
    volume: v.optional(typedNumber),
    locale: v.optional(v.string()),
  },
);
