import type { Fields, Members, Shape } from './shape.ts';

/** How sure it is: HeyGen's own source or pages; only told by others; not seen. */
export type Certainty = 'official' | 'likely' | 'unknown';

/** Where a shape was read, and as of when. */
export interface Source {
  readonly text: string;
  /** ISO date, or the month where the day is not known. */
  readonly seen: string;
}

/** What a shape can't say of a request. */
export interface Rule {
  readonly says: string;
  /** `official` where it is left out. */
  readonly certainty?: Certainty;
  holds(body: Readonly<Record<string, unknown>>): boolean;
}

/** One request of HeyGen's API and what answers it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for each id in it. */
  readonly path: string;
  /** The value of `type` in the body that makes it this one, where a path takes several bodies. */
  readonly variant?: string;
  /** Whether this product asks it; the others are kept for what is built next. */
  readonly used: boolean;
  readonly certainty: Certainty;
  readonly source: Source;
  readonly query?: Fields;
  /** No other field is taken. */
  readonly body?: Members;
  readonly multipart?: boolean;
  readonly rules?: readonly Rule[];
  /** Whether an `Idempotency-Key` is documented for it. */
  readonly idempotent?: boolean;
  /** `list` has `has_more` and `next_token` beside `data`. */
  readonly answer: { readonly data: Shape; readonly list?: boolean };
  readonly notes?: readonly string[];
}

/** How an endpoint is called where it is spoken of. */
export const nameOf = ({ method, path, variant }: Endpoint): string =>
  `${method} ${path}${variant === undefined ? '' : ` (${variant})`}`;
