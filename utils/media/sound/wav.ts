/** Rates that a recording is converted to, the best first, in hertz. */
const RATES = [48_000, 44_100, 32_000, 24_000] as const;

/** Most bytes of one upload to HeyGen. */
export const UPLOAD_LIMIT_BYTES = 32 * 1024 * 1024;

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** How large a mono WAV of 16 bits is, in bytes. */
export const wavBytes = (seconds: number, rate: number): number =>
  HEADER_BYTES + Math.round(seconds * rate) * BYTES_PER_SAMPLE;

/**
 * The best rate at which a recording is small enough to be uploaded; ten minutes fit at the lowest.
 *
 * @param sourceRate more than it has can't be made of it
 */
export function wavRate(seconds: number, sourceRate: number): number {
  const fits = (rate: number) =>
    rate <= sourceRate && wavBytes(seconds, rate) <= UPLOAD_LIMIT_BYTES;
  return RATES.find(fits) ?? RATES[3];
}

/** A mono WAV of 16 bits, of samples from -1 to 1. */
export function wavOf(samples: Float32Array, rate: number): Blob {
  const dataBytes = samples.length * BYTES_PER_SAMPLE;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  writeText(header, 0, 'RIFF');
  header.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeText(header, 8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  // PCM, one channel.
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * BYTES_PER_SAMPLE, true);
  header.setUint16(32, BYTES_PER_SAMPLE, true);
  header.setUint16(34, 16, true);
  writeText(header, 36, 'data');
  header.setUint32(40, dataBytes, true);
  return new Blob([header.buffer, pcm16(samples)], { type: 'audio/wav' });
}

/** Little-endian, as every machine that runs a browser is. */
function pcm16(samples: Float32Array): ArrayBuffer {
  const pcm = new Int16Array(samples.length);
  for (const [index, sample] of samples.entries()) {
    pcm[index] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  }
  return pcm.buffer;
}

function writeText(view: DataView, offset: number, text: string): void {
  for (let at = 0; at < text.length; at += 1) view.setUint8(offset + at, text.charCodeAt(at));
}
