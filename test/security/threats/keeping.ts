import type { Threat } from '../threat.ts';

/** From whoever sits at the computer, and from what is kept for longer than it is needed. */
export const OF_KEEPING: readonly Threat[] = [
  {
    name: 'Faces and uploads stay at HeyGen forever',
    done: 'both can be deleted there, and an upload is deleted by itself once nothing has needed it for a day',
    tests: [
      ['unit/client-faces', 'a face > can be deleted for good'],
      ['unit/client-faces', 'an uploaded file can be deleted'],
      ['unit/worker-uploads', 'an upload that nothing needs any more > is forgotten and deleted'],
    ],
  },
];
