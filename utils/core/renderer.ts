/** Generations of HeyGen's renderer: the usual one, and one that moves a face as it sees fit. */
export const ENGINES = ['avatar_iv', 'avatar_v'] as const;
export type Engine = (typeof ENGINES)[number];

/** Whether an engine moves a face without heeding wishes; `undefined` is the usual one. */
export const movesByItself = (engine: Engine | undefined): boolean => engine === 'avatar_v';
