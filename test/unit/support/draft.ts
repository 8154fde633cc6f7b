import type { Draft } from '../../../utils/core/draft/draft.ts';

/** A draft in which nothing is written or chosen yet, but for what is given. */
export const anEmptyDraft = (parts: Partial<Draft> = {}): Draft => ({
  id: 'd',
  createdAt: 1,
  updatedAt: 1,
  photo: { url: 'https://photos.example/a.jpg', pageUrl: '', pageTitle: '' },
  script: '',
  voice: null,
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
  ...parts,
});
