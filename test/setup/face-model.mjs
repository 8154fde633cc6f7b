// Writes public/faces.bin: the weights of BlazeFace for near faces, as halves, in the order in which
// utils/media/picture/faces/net.ts takes them.
// node test/setup/face-model.mjs <face_detection_short_range.tflite of @mediapipe/face_detection 0.4.1657300184>
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file?');
const bytes = readFileSync(file);
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// A FlatBuffer: tables of fields, found by their numbers.
const follow = (at) => at + view.getUint32(at, true);
function field(table, number) {
  const names = table - view.getInt32(table, true);
  const at = 4 + number * 2;
  const offset = at < view.getUint16(names, true) ? view.getUint16(names + at, true) : 0;
  return offset ? table + offset : 0;
}
function vector(table, number) {
  const at = field(table, number);
  return at ? { count: view.getUint32(follow(at), true), at: follow(at) + 4 } : { count: 0, at: 0 };
}
const listed = (table, number, read) => {
  const { count, at } = vector(table, number);
  return Array.from({ length: count }, (_, index) => read(at + index * 4));
};
const tables = (table, number) => listed(table, number, follow);
const numbers = (table, number) => listed(table, number, (at) => view.getInt32(at, true));

const model = follow(0);
const codes = tables(model, 1).map((code) => view.getInt8(field(code, 0) || field(code, 3)));
const buffers = tables(model, 4).map((buffer) => vector(buffer, 0));
const graph = tables(model, 2)[0];
const tensors = tables(graph, 0).map((tensor) => buffers[view.getUint32(field(tensor, 2), true)]);
const steps = tables(graph, 3).map((step) => ({
  code: codes[field(step, 0) ? view.getUint32(field(step, 0), true) : 0],
  inputs: numbers(step, 1),
  outputs: numbers(step, 2),
}));

const [CONVOLUTION, DEPTHWISE, DEQUANTIZE] = [3, 4, 6];
const halves = new Map(
  steps
    .filter(({ code }) => code === DEQUANTIZE)
    .map(({ inputs, outputs }) => [outputs[0], inputs[0]]),
);
const parts = steps
  .filter(({ code }) => code === CONVOLUTION || code === DEPTHWISE)
  .flatMap(({ inputs }) => inputs.slice(1))
  .map((input) => tensors[halves.get(input) ?? input])
  .map(({ at, count }) => bytes.subarray(at, at + count));
writeFileSync('public/faces.bin', Buffer.concat(parts));
