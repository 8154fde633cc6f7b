/** Prints each step of the demonstration as it is done, with the time it took. */
export function steps(): (what: string) => void {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    console.log(`${((now - last) / 1000).toFixed(1).padStart(6)} s  ${what}`);
    last = now;
  };
}
