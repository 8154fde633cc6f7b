import { build } from 'vite';

/** A program of the bench as one script, built as the extension is. */
export async function bundle(entry: string): Promise<Buffer> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome127',
      rolldownOptions: { input: entry },
    },
  });
  const outputs = 'output' in built ? built.output : [];
  const [chunk] = outputs;
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was made of ${entry}.`);
  return Buffer.from(chunk.code);
}
