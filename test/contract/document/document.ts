import { readFailure } from '../../../utils/heygen/http-failure.ts';
import { nameOf } from '../endpoint.ts';
import { ERROR_CODES } from '../table/errors.ts';
import { ERROR_PAGE } from '../table/sources.ts';
import { SUBJECTS } from '../table/table.ts';
import { BESIDE, DISAGREEMENTS } from './disagreements.ts';
import { headOf, tablesOf } from './tables.ts';
import { readFields, sentFields } from './usage.ts';

const INTRODUCTION = `# HeyGen's contract

What Stillspeak sends to HeyGen's API v3 and reads from it, beside all that HeyGen publishes of the same requests.
This page is made from the table in [\`test/contract/table\`](../test/contract/table), which neither the product nor
its simulator was made from; both are held to it. After a change of the table, make it anew:

    npx vitest run --project unit test/contract/document -u

How sure a shape is: **official** is HeyGen's own source or page, as of the date beside it; **likely** is told by
others only; **unknown** was not seen. Requests go to \`https://api.heygen.com\` with the key in \`x-api-key\`. A success
is \`{ data }\`; a list adds \`has_more\` and \`next_token\` beside it. Times are Unix seconds unless a note says otherwise.
*A file* in a request is \`{ type: "url", url }\`, \`{ type: "asset_id", asset_id }\` or
\`{ type: "base64", media_type, data }\`. An \`Idempotency-Key\` is 1 to 255 characters of \`A-Za-z0-9_:.-\` and is
remembered for 24 hours.`;

/** \`docs/contract.md\`. */
export function documentOf(): string {
  const sent = sentFields();
  const none: ReadonlySet<string> = new Set();
  return [
    INTRODUCTION,
    '',
    '## Where the texts disagree',
    '',
    '| about | what is said | what we do |',
    '| --- | --- | --- |',
    ...DISAGREEMENTS.map(({ about, texts, weDo }) => `| ${about} | ${texts} | ${weDo} |`),
    ...Object.entries(SUBJECTS).flatMap(([subject, endpoints]) => [
      '',
      `## ${subject[0]?.toUpperCase()}${subject.slice(1)}`,
      ...endpoints.flatMap((endpoint) => {
        const name = nameOf(endpoint);
        const read = endpoint.used ? readFields(name) : none;
        return [...headOf(endpoint), ...tablesOf(endpoint, sent.get(name) ?? none, read)];
      }),
    ]),
    '',
    '## Errors',
    '',
    `${ERROR_PAGE.text}, ${ERROR_PAGE.seen}. Every refusal is \`{ error: { code?, message, param?, doc_url? } }\`; what`,
    'comes in no such shape is something between this computer and HeyGen.',
    '',
    '| code | status | how sure | what it is for Stillspeak |',
    '| --- | --- | --- | --- |',
    ...ERROR_CODES.map(errorRow),
    '',
    '## Beside it',
    '',
    ...BESIDE.map((it) => `- ${it}`),
    '',
  ].join('\n');
}

function errorRow({ code, statuses, certainty }: (typeof ERROR_CODES)[number]): string {
  const kinds = statuses.map((status) => {
    const body = { error: { code, message: '' } };
    return readFailure({ status, headers: new Headers(), body, namesThing: true, now: 0 }).kind;
  });
  const status = statuses.length === 0 ? 'not seen' : statuses.join(', ');
  const kind = kinds.length === 0 ? 'as its status' : [...new Set(kinds)].join(', ');
  return `| \`${code}\` | ${status} | ${certainty} | ${kind} |`;
}
