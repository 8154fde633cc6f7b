import { entryOf } from '../entry-of.ts';

/** One caption, as it stands in the file. Times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TIMES = /(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})\s+-->\s+(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})/u;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&amp;': '&',
};

/** Reads WebVTT or SubRip, in the order of time. What is no caption, or shows nothing, is passed over. */
export function cuesOf(captions: string): readonly Cue[] {
  return captions
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u)
    .flatMap(cueOf)
    .sort((a, b) => a.start - b.start);
}

function cueOf(block: string): readonly Cue[] {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => TIMES.test(line));
  const [, ...parts] = TIMES.exec(lines[at] ?? '') ?? [];
  const text = plain(lines.slice(at + 1).join(' '));
  const [start, end] = [seconds(parts.slice(0, 4)), seconds(parts.slice(4))];
  return at < 0 || text === '' || !(end > start) ? [] : [{ start, end, text }];
}

const seconds = ([hours = '0', minutes = '0', whole = '0', thousandths = '0']: readonly string[]) =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;

/** Without the marks that both formats have for looks and speakers. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>|\{\\[^}]*\}/gu, '')
    .replace(/&\w+;/gu, (entity) => entryOf(ENTITIES, entity) ?? entity)
    .replace(/\s+/gu, ' ')
    .trim();
