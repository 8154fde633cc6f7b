/** First and second formant in Hz of a few vowels: what makes a buzz sound like a mouth. */
const VOWELS: readonly (readonly [number, number])[] = [
  [730, 1090],
  [530, 1840],
  [390, 1990],
  [570, 840],
  [440, 1020],
];
const SYLLABLES_PER_SECOND = 4.2;
const HARMONICS = 18;
/** Keeps the sum of the harmonics below full scale. */
const LEVEL = 0.2;

/**
 * A speech-like hum: one vowel per syllable, falling and rising around a voice's pitch.
 * @param seconds length
 * @param pitch fundamental in Hz
 * @returns samples from -1 to 1
 */
export function hum(seconds: number, pitch: number, sampleRate: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  const step = Math.round(sampleRate / SYLLABLES_PER_SECOND);
  for (let start = 0, count = 0; start < samples.length; start += step, count += 1) {
    // A pause for breath now and then.
    if (count % 9 === 8) continue;
    const vowel = VOWELS[(count * 3 + Math.round(pitch)) % VOWELS.length] ?? [500, 1500];
    const melody = pitch * (1 + 0.12 * Math.sin(count * 1.7 + pitch));
    sing(samples.subarray(start, start + step), melody, vowel, sampleRate);
  }
  return samples;
}

/** How open a mouth saying that hum would be at a moment: 0 to 1. */
export function openness(seconds: number): number {
  const syllable = seconds * SYLLABLES_PER_SECOND;
  return Math.floor(syllable) % 9 === 8 ? 0 : Math.sin(Math.PI * (syllable % 1)) ** 2;
}

function sing(
  out: Float32Array,
  pitch: number,
  [first, second]: readonly [number, number],
  sampleRate: number,
): void {
  for (let harmonic = 1; harmonic <= HARMONICS; harmonic += 1) {
    const frequency = pitch * harmonic;
    const gain = (peak(frequency, first, 120) + 0.5 * peak(frequency, second, 180) + 0.03) * LEVEL;
    // A rotating phasor instead of a sine per sample: this runs for minutes of speech.
    const angle = (2 * Math.PI * frequency) / sampleRate;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let x = 1;
    let y = 0;
    for (let index = 0; index < out.length; index += 1) {
      out[index] = (out[index] ?? 0) + gain * y;
      const turned = x * cos - y * sin;
      y = x * sin + y * cos;
      x = turned;
    }
  }
  for (let index = 0; index < out.length; index += 1) {
    out[index] = (out[index] ?? 0) * Math.sin((Math.PI * index) / out.length) ** 0.7;
  }
}

function peak(frequency: number, centre: number, width: number): number {
  return 1 / (1 + ((frequency - centre) / width) ** 2);
}
