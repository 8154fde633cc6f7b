/** Enough to tell loud from silent, and little enough for ten minutes. */
const RATE = 8_000;

/**
 * How loud a recording is, from its beginning to its end.
 *
 * @param bars how many values are wanted.
 * @returns each from 0 to 1, the loudest being 1; rejects where the browser can't decode it.
 */
export async function peaksOf(file: Blob, bars: number): Promise<readonly number[]> {
  const context = new OfflineAudioContext({ length: 1, sampleRate: RATE });
  const sound = await context.decodeAudioData(await file.arrayBuffer());
  return loudness(sound.getChannelData(0), bars);
}

/** The loudest sample of each of so many equal parts, by the loudest of all. */
export function loudness(samples: Float32Array, bars: number): readonly number[] {
  const peaks = Array.from({ length: bars }, (_, bar) => {
    const [from, to] = [bar, bar + 1].map((at) => Math.floor((at * samples.length) / bars));
    let peak = 0;
    for (let at = from ?? 0; at < (to ?? 0); at += 1)
      peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    return peak;
  });
  const loudest = Math.max(...peaks);
  return loudest === 0 ? peaks : peaks.map((peak) => peak / loudest);
}
