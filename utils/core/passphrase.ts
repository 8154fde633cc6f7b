/** The fewest characters of a passphrase. */
export const SHORTEST_PASSPHRASE = 8;
