import { file, type Service } from './answers.ts';
import { BOX, img, page } from './page.ts';
import { extension, type Picture } from './picture.ts';
import { SHOWN } from './quadrants.ts';
import type { Ending, Kind, Site, Trouble } from './trial.ts';

/** Where the page of a trial is. */
export const pageOf = (name: string) => `/trials/${name}`;

/** A path of a trial on either host. */
export const at = (name: string, rest: string) => `/trials/${name}/${rest}`;

export const photos = (path: string) => `https://photos.example${path}`;
export const cdn = (path: string) => `https://cdn.example${path}`;

export const video: Ending = { ends: 'video', colours: SHOWN };
export const sentence = (about: Trouble): Ending => ({ ends: 'sentence', about });

/** What a trial is beside its page. */
export interface Plain extends Service {
  readonly name: string;
  readonly hard: string;
  readonly picture: Picture;
  /** The file's own path below the trial's; without it, `photo` and the usual ending. */
  readonly path?: string;
  /** Attributes of the picture on the page. */
  readonly box?: string;
  readonly expect?: Ending;
}

/** A trial with one file, shown by a plain `<img>` of the same site. */
export function plain({ name, hard, picture, path, box = BOX, expect, ...service }: Plain): Kind {
  const address = at(name, path ?? `photo.${extension(picture.is)}`);
  return {
    name,
    hard,
    pagePath: pageOf(name),
    target: '#photo',
    srcUrl: photos(address),
    expect: expect ?? ending(picture),
    photos: { [pageOf(name)]: page(img(address, box)), [address]: file(picture, service) },
  };
}

/** What a trial is whose page is its own. */
export interface Staged {
  readonly name: string;
  readonly hard: string;
  readonly target?: string;
  readonly srcUrl: string;
  /** The page's body. */
  readonly body: string;
  readonly headers?: Record<string, string>;
  readonly photos?: Site;
  readonly cdn?: Site;
}

/** A trial whose page shows the picture in its own way; a video is to come of it. */
export function staged({ name, hard, target = '#photo', srcUrl, body, ...more }: Staged): Kind {
  return {
    name,
    hard,
    pagePath: pageOf(name),
    target,
    srcUrl,
    expect: video,
    photos: { [pageOf(name)]: page(body, more.headers), ...more.photos },
    ...(more.cdn && { cdn: more.cdn }),
  };
}

function ending({ looks }: Picture): Ending {
  if (!looks) throw new Error('What is to come of it?');
  return { ends: 'video', colours: looks.colours };
}
