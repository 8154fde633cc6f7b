/**
 * BlazeFace for near faces: 16 blocks of a depthwise and a pointwise convolution, in 128 × 128 pixels. Small enough to
 * be calculated by plain code: no WebAssembly, whose library would be thirty times as large as what it has to do.
 */

/** Side of the square that is looked at, in pixels. */
export const SIDE = 128;

/** What each block makes: how many values a place, and every how many places. */
const BLOCKS: readonly (readonly [channels: number, stride: 1 | 2])[] = [
  [24, 1],
  [28, 1],
  [32, 2],
  [36, 1],
  [42, 1],
  [48, 2],
  [56, 1],
  [64, 1],
  [72, 1],
  [80, 1],
  [88, 1],
  [96, 2],
  [96, 1],
  [96, 1],
  [96, 1],
  [96, 1],
];
/** After this block the coarser half of the places begins. */
const FINE = 10;
const STEM = 24;
const STEM_KERNEL = 5;

/** Values by row, column and channel. */
interface Layer {
  readonly side: number;
  readonly channels: number;
  readonly values: Float32Array;
}

/** What is said of all places of one size. */
export interface Places {
  readonly side: number;
  /** One for each guess at each place: the surer, the larger. */
  readonly scores: Float32Array;
  /** 16 for each guess; the first four are the box. */
  readonly boxes: Float32Array;
}

/** Gives out the weights in the order in which they are stored. */
type Take = (count: number) => Float32Array;

/**
 * Looks at a square.
 *
 * @param weights of the model, in the order of the layers; each has its weights before its offsets.
 * @param pixels red, green and blue of each, from -1 to 1.
 */
export function look(weights: Float32Array, pixels: Float32Array): readonly Places[] {
  let at = 0;
  const take: Take = (count) => {
    at += count;
    return weights.subarray(at - count, at);
  };
  let layer = stem(take, pixels);
  let fine = layer;
  for (const [index, [channels, stride]] of BLOCKS.entries()) {
    layer = block(take, layer, channels, stride);
    if (index === FINE) fine = layer;
  }
  const scores = [pointwise(take, fine, 2), pointwise(take, layer, 6)];
  const boxes = [pointwise(take, fine, 32), pointwise(take, layer, 96)];
  return [fine, layer].map(({ side }, index) => ({
    side,
    scores: scores[index]?.values ?? new Float32Array(),
    boxes: boxes[index]?.values ?? new Float32Array(),
  }));
}

/** Of five by five pixels each, every second one. */
function stem(take: Take, pixels: Float32Array): Layer {
  const side = SIDE / 2;
  const weights = take(STEM * STEM_KERNEL * STEM_KERNEL * 3);
  const offsets = take(STEM);
  const values = new Float32Array(side * side * STEM);
  const row = STEM_KERNEL * 3;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const to = (y * side + x) * STEM;
      for (let channel = 0; channel < STEM; channel += 1) {
        let sum = offsets[channel] ?? 0;
        for (let ky = 0; ky < STEM_KERNEL; ky += 1) {
          const sy = y * 2 + ky - 1;
          if (sy < 0 || sy >= SIDE) continue;
          const first = Math.max(0, 1 - x * 2);
          const last = Math.min(STEM_KERNEL, SIDE + 1 - x * 2);
          const from = (sy * SIDE + x * 2 - 1) * 3;
          const by = (channel * STEM_KERNEL + ky) * row;
          for (let each = first * 3; each < last * 3; each += 1) {
            sum += (pixels[from + each] ?? 0) * (weights[by + each] ?? 0);
          }
        }
        values[to + channel] = Math.max(0, sum);
      }
    }
  }
  return { side, channels: STEM, values };
}

/** What a layer becomes, added to the layer itself. */
function block(take: Take, before: Layer, channels: number, stride: 1 | 2): Layer {
  const made = pointwise(take, depthwise(take, before, stride), channels);
  const { values } = made;
  const kept = stride === 2 ? halved(before) : before;
  for (let place = 0; place < made.side * made.side; place += 1) {
    const [to, from] = [place * channels, place * kept.channels];
    for (let channel = 0; channel < channels; channel += 1) {
      const old = channel < kept.channels ? (kept.values[from + channel] ?? 0) : 0;
      values[to + channel] = Math.max(0, (values[to + channel] ?? 0) + old);
    }
  }
  return made;
}

/** Of three by three places each, every channel by itself. */
function depthwise(take: Take, before: Layer, stride: 1 | 2): Layer {
  const { side: size, channels, values: old } = before;
  const weights = take(9 * channels);
  const offsets = take(channels);
  const side = size / stride;
  const values = new Float32Array(side * side * channels);
  const margin = stride === 1 ? 1 : 0;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const to = (y * side + x) * channels;
      values.set(offsets, to);
      for (let ky = 0; ky < 3; ky += 1) {
        const sy = y * stride + ky - margin;
        if (sy < 0 || sy >= size) continue;
        for (let kx = 0; kx < 3; kx += 1) {
          const sx = x * stride + kx - margin;
          if (sx < 0 || sx >= size) continue;
          const from = (sy * size + sx) * channels;
          const by = (ky * 3 + kx) * channels;
          for (let channel = 0; channel < channels; channel += 1) {
            const at = to + channel;
            values[at] =
              (values[at] ?? 0) + (old[from + channel] ?? 0) * (weights[by + channel] ?? 0);
          }
        }
      }
    }
  }
  return { side, channels, values };
}

/** Of each place by itself, all channels together. */
function pointwise(
  take: Take,
  { side, channels: many, values: old }: Layer,
  channels: number,
): Layer {
  const weights = take(channels * many);
  const offsets = take(channels);
  const values = new Float32Array(side * side * channels);
  for (let place = 0; place < side * side; place += 1) {
    const [to, from] = [place * channels, place * many];
    for (let channel = 0; channel < channels; channel += 1) {
      const by = channel * many;
      let sum = offsets[channel] ?? 0;
      for (let each = 0; each < many; each += 1) {
        sum += (old[from + each] ?? 0) * (weights[by + each] ?? 0);
      }
      values[to + channel] = sum;
    }
  }
  return { side, channels, values };
}

/** The largest of each two by two places. */
function halved({ side: size, channels, values: old }: Layer): Layer {
  const side = size / 2;
  const values = new Float32Array(side * side * channels);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const from = (y * 2 * size + x * 2) * channels;
      const below = from + size * channels;
      const to = (y * side + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        values[to + channel] = Math.max(
          old[from + channel] ?? 0,
          old[from + channels + channel] ?? 0,
          old[below + channel] ?? 0,
          old[below + channels + channel] ?? 0,
        );
      }
    }
  }
  return { side, channels, values };
}
