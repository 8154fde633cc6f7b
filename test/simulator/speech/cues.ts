import type { Speech, TimedWord } from './timing.ts';

export interface Cue {
  text: string;
  /** Seconds. */
  start: number;
  end: number;
}

/** Room for two short lines under a picture. */
const LONGEST = 70;
const SENTENCE_END = /[.!?…。！？]["'”’)\]]*$/u;

/** Groups the words of a speech into captions, ending at sentences where it can. */
export function cuesOf(speech: Speech): Cue[] {
  const cues: Cue[] = [];
  let open: (Cue & { glued: boolean }) | undefined;
  for (const word of speech.words) {
    const joined: string = open ? open.text + (open.glued ? '' : ' ') + word.text : word.text;
    if (open && joined.length > LONGEST) {
      cues.push(strip(open));
      open = begin(word, word.text);
    } else {
      open = { ...begin(word, joined), start: open?.start ?? word.start };
    }
    if (SENTENCE_END.test(word.text)) {
      cues.push(strip(open));
      open = undefined;
    }
  }
  if (open) cues.push(strip(open));
  return cues;
}

/** The cues as a SubRip file. */
export function srtOf(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => `${index + 1}\n${stamp(cue.start)} --> ${stamp(cue.end)}\n${cue.text}\n`)
    .join('\n');
}

function begin(word: TimedWord, text: string): Cue & { glued: boolean } {
  return { text, start: word.start, end: word.end, glued: word.glued };
}

function strip({ text, start, end }: Cue): Cue {
  return { text, start, end };
}

function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map((part) =>
    pad(Math.floor(part)),
  );
  return `${clock.join(':')},${pad(ms % 1000, 3)}`;
}
