/** A decoder's set-up data, as the member it is where there is one. */
export function descriptionOf({ description }: { description?: Uint8Array }) {
  return description === undefined ? {} : { description: new Uint8Array(description) };
}
