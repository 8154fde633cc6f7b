/**
 * An environment without the person's HeyGen key: what is started beside the demonstration (npm, the build, the
 * browser) has no use for it, and whatever it starts in turn would have it, too.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function withoutKey(env) {
  const kept = Object.entries(env).filter(([name]) => name.toUpperCase() !== 'HEYGEN_API_KEY');
  return Object.fromEntries(
    kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
