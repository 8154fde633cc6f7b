/** Generations of HeyGen's renderer, which it calls engines: its default, and one that moves a face as it sees fit. */
export const RENDERERS = ['avatar_iv', 'avatar_v'] as const;
export type Renderer = (typeof RENDERERS)[number];

/** Such a renderer ignores `motion_prompt`. @param renderer absent: HeyGen's default. */
export const movesByItself = (renderer: Renderer | undefined): boolean => renderer === 'avatar_v';
