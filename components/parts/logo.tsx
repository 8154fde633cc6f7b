/** The mark: a framed picture that holds a voice, in the shape of something being said. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" />;
}
