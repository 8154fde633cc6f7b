import { readFile } from 'node:fs/promises';

/**
 * The picture the person gave, by file or URL.
 *
 * @throws in one sentence when it can't be had or is not what HeyGen takes.
 */
export async function readPhoto(image: string): Promise<Buffer> {
  const bytes = /^https?:/u.test(image)
    ? await download(image)
    : await readFile(image).catch(missing);
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const isPng = bytes.subarray(1, 4).equals(Buffer.from('PNG'));
  if (!isJpeg && !isPng) throw new Error(`${image} is neither a JPEG nor a PNG.`);
  return bytes;

  function missing(): never {
    throw new Error(`There is no picture at ${image}.`);
  }
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${url} can't be reached.`, { cause });
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}
