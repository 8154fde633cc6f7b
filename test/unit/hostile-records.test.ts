import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDefaults, parseDraft } from '../../utils/core/draft/draft-record.ts';
import { parsePresets } from '../../utils/core/draft/preset-record.ts';
import { isShowableDraft } from '../../utils/core/draft/showable.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { isShowableJob } from '../../utils/core/job/showable.ts';
import { readKeptKeys } from '../../utils/core/kept-keys.ts';
import { parsePayment } from '../../utils/core/money/payment-record.ts';
import { parsePhoto } from '../../utils/core/photo/photo-record.ts';
import { parseStill } from '../../utils/core/photo/still.ts';
import { parseUpload } from '../../utils/core/upload.ts';
import { parseVoices } from '../../utils/core/voice-record.ts';
import { parseRetryAfter, readFailure } from '../../utils/heygen/http-failure.ts';
import { ownKey } from '../../utils/heygen/key-schema.ts';
import { page } from '../../utils/heygen/list.ts';
import * as schemas from '../../utils/heygen/schema.ts';
import * as things from '../../utils/heygen/things.ts';
import * as videos from '../../utils/heygen/video-schema.ts';
import { damaged, said } from './support/damage.ts';
import { anEmptyDraft } from './support/draft.ts';
import { aJob } from './support/job.ts';
import { leastMs } from './support/time.ts';

const RECORDS: Readonly<Record<string, (record: unknown) => unknown>> = {
  parseDraft,
  parseDefaults,
  parsePresets,
  parseJob,
  parsePayment,
  parsePhoto,
  parseStill,
  isShowableJob,
  isShowableDraft,
  readKeptKeys,
  parseUpload,
  'a list of voices': (record) => parseVoices([record], 'account'),
};
const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && '~run' in value;
const ALL: Readonly<Record<string, unknown>> = {
  ...schemas,
  ...videos,
  ...things,
  ownKey,
  page: page(videos.video),
};
const ANSWERS = Object.entries(ALL).flatMap(([name, schema]) =>
  isSchema(schema) ? [[name, schema] as const] : [],
);

describe('whatever is stored', () => {
  it.each(Object.entries(RECORDS))('is a record or none, and never an error: %s', (_, parse) => {
    const records = fc.oneof(said, damaged(anEmptyDraft()), damaged(aJob()));
    fc.assert(
      fc.property(records, (record) => void parse(record)),
      { numRuns: 200 },
    );
  });
});

describe('whatever HeyGen answers', () => {
  beforeEach(() => {
    for (const name of ['warn', 'error'] as const)
      vi.spyOn(console, name).mockImplementation(() => {});
  });

  it.each(ANSWERS)('fits or does not, and is never an error: %s', (_, schema) => {
    fc.assert(
      fc.property(said, (answer) => void v.safeParse(schema, answer)),
      { numRuns: 150 },
    );
  });

  it('is a failure of a known kind, where it is one', () => {
    const header = fc.string().filter((text) => /^[\x20-\x7e]*$/u.test(text));
    fc.assert(
      fc.property(said, fc.integer({ min: 400, max: 599 }), header, (body, status, retry) => {
        const headers = new Headers({ 'retry-after': retry });
        const failure = readFailure({ body, status, headers, namesThing: true, now: 0 });
        expect(typeof failure.kind).toBe('string');
      }),
      { numRuns: 200 },
    );
  });

  it.each(['9'.repeat(400), `${' '.repeat(50_000)}x`, '1'.repeat(50_000), 'a'.repeat(50_000)])(
    'is waited for no longer than it may take to be read: case %#',
    (value) => {
      expect(leastMs(50, () => parseRetryAfter(value, 0))).toBeLessThan(50);
      const wait = parseRetryAfter(value, 0);
      expect(wait === undefined || Number.isFinite(wait)).toBe(true);
    },
  );
});
