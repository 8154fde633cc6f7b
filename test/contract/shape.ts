/**
 * What a JSON value may be, by HeyGen's own account. Bounds are HeyGen's where it gives any; none means that none was
 * published, not that there is none.
 */
export type Shape = Text | Numeric | Flag | List | Members | Union | Unspecified | File;

export interface Text {
  readonly is: 'text';
  /** The words it takes, where they are counted. */
  readonly words?: readonly string[];
  /** The words are those that were seen; HeyGen names no end of them. */
  readonly open?: boolean;
  /** Characters, an emoji counting once. */
  readonly min?: number;
  readonly max?: number;
}

export interface Numeric {
  readonly is: 'number';
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export interface Flag {
  readonly is: 'flag';
}

export interface List {
  readonly is: 'list';
  readonly of: Shape;
  readonly max?: number;
}

export interface Members {
  readonly is: 'members';
  readonly fields: Fields;
}

/** Members whose field `tag` says which of several sets they are. */
export interface Union {
  readonly is: 'union';
  readonly tag: string;
  readonly variants: Readonly<Record<string, Fields>>;
}

/** An object whose members HeyGen does not publish. */
export interface Unspecified {
  readonly is: 'unspecified';
}

/** A part of a multipart body. */
export interface File {
  readonly is: 'file';
  readonly maxBytes: number;
  readonly types: readonly string[];
}

export interface Field {
  readonly shape: Shape;
  readonly required: boolean;
  readonly nullable: boolean;
  /** What HeyGen says of it in prose. */
  readonly note?: string;
}

export type Fields = Readonly<Record<string, Field>>;

export const text = (bounds: Omit<Text, 'is'> = {}): Text => ({ is: 'text', ...bounds });
export const words = (...all: readonly string[]): Text => ({ is: 'text', words: all });
/** Words of which HeyGen may have more. */
export const someWords = (...seen: readonly string[]): Text => ({ ...words(...seen), open: true });
export const number = (min?: number, max?: number): Numeric => ({
  is: 'number',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
export const whole = (min?: number, max?: number): Numeric => ({
  ...number(min, max),
  whole: true,
});
export const flag: Flag = { is: 'flag' };
export const list = (of: Shape, max?: number): List => ({
  is: 'list',
  of,
  ...(max === undefined ? {} : { max }),
});
export const members = (fields: Fields): Members => ({ is: 'members', fields });
export const union = (tag: string, variants: Union['variants']): Union => ({
  is: 'union',
  tag,
  variants,
});
export const unspecified: Unspecified = { is: 'unspecified' };

type Build = (shape: Shape, note?: string) => Field;
const field =
  (required: boolean, nullable: boolean): Build =>
  (shape, note) => ({ shape, required, nullable, ...(note === undefined ? {} : { note }) });

/** Always there, never null. */
export const must = field(true, false);
/** Always there, perhaps null. */
export const mustOrNull = field(true, true);
/** Perhaps there, never null. */
export const may = field(false, false);
/** Perhaps there, perhaps null. */
export const mayOrNull = field(false, true);
