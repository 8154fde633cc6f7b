import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { report } from './report.ts';
import { sourcesAt, sourcesNow } from './sources.ts';

// npm run house [-- --at <revision>]: prints how the code is divided and which way its rooms use each other.
const { values } = parseArgs({ options: { at: { type: 'string' } } });
console.log(report(measure(values.at === undefined ? sourcesNow() : sourcesAt(values.at))));
