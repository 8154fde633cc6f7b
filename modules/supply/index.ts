import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { collectPackages } from './bundled.ts';
import { writeFingerprint } from './fingerprint.ts';
import { NOTICES, notices } from './notices.ts';
import { type Package, packagesAt } from './package.ts';
import { BILL, bill } from './sbom.ts';

/** Lets every build say what is in it: the licenses in the package, a bill of materials and a checksum beside it. */
export default defineWxtModule((wxt) => {
  const folders = new Set<string>();
  let packages: readonly Package[] = [];
  addViteConfig(wxt, () => ({ plugins: [collectPackages(folders)] }));
  // It comes after all bundles, and before the files that are copied as they are.
  wxt.hook('build:publicAssets', async (_, files) => {
    packages = await packagesAt(folders);
    files.push({ relativeDest: NOTICES, contents: await notices(packages) });
  });
  wxt.hook('build:done', async ({ config }) => {
    if (config.command !== 'build') return;
    await mkdir(config.outBaseDir, { recursive: true });
    const text = JSON.stringify(await bill(config.root, packages), null, 2);
    await writeFile(join(config.outBaseDir, BILL), `${text}\n`);
  });
  wxt.hook('zip:extension:done', async ({ logger }, path) => {
    logger.success(`SHA-256 ${await writeFingerprint(path)}`);
  });
});
