import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {import('./side-by-side.d.mts').Step} Step
 * @typedef {import('./side-by-side.d.mts').Result} Result
 * @typedef {import('./side-by-side.d.mts').End} End
 */

/**
 * Runs each step as soon as those before it are right, whatever runs beside it. A step that fails ends none that
 * runs, and those that come after it are left out.
 *
 * @param {readonly Step[]} steps
 * @param {(step: Step) => Promise<Result>} run
 * @param {(end: End) => void} onEnd told of each, in the order in which they end
 * @returns {Promise<readonly End[]>} in the order of `steps`
 */
export async function sideBySide(steps, run, onEnd) {
  /** @type {Map<string, Promise<End>>} */
  const ends = new Map();
  for (const step of steps) ends.set(step.name, endOf(step));
  return Promise.all(ends.values());

  /** @returns {Promise<End>} */
  async function endOf(/** @type {Step} */ step) {
    const before = await Promise.all(step.after.flatMap((name) => ends.get(name) ?? []));
    const stops = step.evenSo ? ['left out'] : ['failed', 'left out'];
    const wrong = before.find(({ state }) => stops.includes(state));
    const end = wrong ? leftOut(step, wrong) : ended(step, await run(step));
    onEnd(end);
    return end;
  }
}

/** @returns {End} */
const leftOut = (/** @type {Step} */ step, /** @type {End} */ wrong) => ({
  step,
  state: 'left out',
  because: wrong.state === 'left out' ? wrong.because : wrong.step.name,
});

/** @returns {End} */
const ended = (/** @type {Step} */ step, /** @type {Result} */ result) => ({
  step,
  state: result.code === 0 ? 'passed' : 'failed',
  result,
});

/** A line for a step that passed; one that failed with all that it printed. */
export function reportOf(/** @type {End} */ end) {
  const name = end.step.name.padEnd(8);
  if (end.state === 'left out') return `${name}    left out: ${end.because} is not right`;
  const { output, seconds } = end.result;
  const time = `${seconds.toFixed(1).padStart(6)} s`;
  if (end.state === 'passed') {
    const line = `${name} ${time}  ${summary(output)}`.trimEnd();
    return end.step.shown ? `${line}\n\n${output.trimEnd()}\n` : line;
  }
  return `${name} ${time}  failed: ${end.step.command.join(' ')}\n\n${output.trimEnd()}\n`;
}

/** What vitest says it ran; other tools have nothing to add to a success. */
function summary(/** @type {string} */ output) {
  const count = /^\s*Tests\s+(.+)$/m.exec(stripVTControlCharacters(output));
  return count?.[1] ?? '';
}
