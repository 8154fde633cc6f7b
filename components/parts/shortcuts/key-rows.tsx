import './key-rows.css';

export interface KeyRow {
  /** As they are called on this keyboard. */
  readonly keys: string;
  readonly does: string;
  /** No key is set: `keys` says so. */
  readonly unset?: boolean;
}

/** What keys do, one row each. */
export function KeyRows({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <dl class="key-rows">
      {rows.map(({ keys, does, unset }) => (
        <div key={does} class="key-rows__row">
          <dt>{does}</dt>
          <dd>{unset ? <span class="key-rows__unset">{keys}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
