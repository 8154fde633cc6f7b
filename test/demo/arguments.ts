import { parseArgs } from 'node:util';

/** What the person asked of `npm start`. */
export interface Arguments {
  /** Does the whole job by itself; also where there is no display. */
  readonly headless: boolean;
  /** Uses the real HeyGen with the person's own key. */
  readonly live: boolean;
  /** A picture's file or URL. */
  readonly image: string | undefined;
  readonly script: string;
}

const SCRIPT =
  'Good evening. I have been standing very still since 1852, and now I would like a word.';

/**
 * Reads the command line.
 *
 * @throws in one sentence when it can't be understood.
 */
export function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      image: { type: 'string' },
      script: { type: 'string', default: SCRIPT },
    },
  });
  return {
    headless: values.headless || !hasDisplay(),
    live: values.live,
    image: values.image,
    script: values.script,
  };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
