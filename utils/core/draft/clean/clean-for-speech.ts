import { withoutHtml } from './html.ts';
import { cleanLine, hasLists } from './lines.ts';
import { unwrapped } from './wraps.ts';

/** HeyGen takes half of it: what is longer stays as it is, as cleaning it would take long. */
const MOST_CHARACTERS = 10_000;

/**
 * A script as a voice should read it: the same words without what text from chat tools and documents brings along and
 * a voice reads out or stumbles over, such as Markdown, long addresses, emoji and the line ends of a printed page.
 * Plain prose stays as it is in any language, and so does a pause that the script asks for. Cleaning once more changes
 * nothing more.
 */
export function cleanForSpeech(script: string): string {
  if (script.length > MOST_CHARACTERS) return script;
  let text = script;
  // What stood within something else comes to light. Each turn has fewer signs than the one before.
  for (;;) {
    const next = cleanedOnce(text);
    if (next === text) return text;
    text = next;
  }
}

function cleanedOnce(script: string): string {
  const lines = unwrapped(withoutHtml(script)).split('\n');
  const lists = hasLists(lines);
  const kept: string[] = [];
  let isGap = false;
  for (const line of lines) {
    const cleaned = cleanLine(line, lists);
    const isBlank = cleaned.trim() === '';
    if (isBlank && line.trim() !== '') {
      // What was nothing but signs leaves neither its line nor two blank ones.
      isGap = kept.length === 0 || kept.at(-1)?.trim() === '';
    } else if (!(isBlank && isGap)) {
      kept.push(cleaned);
      isGap = false;
    }
  }
  return kept.join('\n');
}
