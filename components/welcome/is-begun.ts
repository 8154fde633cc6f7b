import type { Draft } from '../../utils/core/draft/draft.ts';

/** Someone's own photo, or one that has words: the sample that was only clicked stands on the page already. */
export const isBegun = ({ photo, script }: Draft): boolean =>
  script !== '' || !photo.url.startsWith(`${location.origin}/`);
