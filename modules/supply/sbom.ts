import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Package } from './package.ts';

/** Its name, beside the package. */
export const BILL = 'stillspeak.cdx.json';

/**
 * The bill of materials of the package, as CycloneDX 1.5 has it: what is in the bundles, with the checksum by which it
 * was installed. Neither a time nor a random number is in it: the same build has the same bill.
 *
 * @param root the project's folder
 */
export async function bill(root: string, packages: readonly Package[]): Promise<object> {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const product = `pkg:npm/${own.name}@${own.version}`;
  const components = [
    ...packages.map((each) => library(each, lock.packages[`node_modules/${each.name}`]?.integrity)),
    await faceModel(root),
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': product,
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: licensed(own.license),
        purl: product,
      },
    },
    components,
    dependencies: [
      { ref: product, dependsOn: components.map((each) => each['bom-ref']) },
      ...components.map((each) => ({ ref: each['bom-ref'], dependsOn: [] })),
    ],
  };
}

function library({ name, version, license, source }: Package, integrity: unknown) {
  const [scope, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(scope === undefined ? {} : { group: scope }),
    name: short,
    version,
    hashes: [{ alg: 'SHA-512', content: hexOf(integrity, name) }],
    licenses: licensed(license),
    purl,
    ...(source === '' ? {} : { externalReferences: [{ type: 'vcs', url: source }] }),
  };
}

async function faceModel(root: string) {
  const bytes = await readFile(join(root, 'public/faces.bin'));
  return {
    type: 'machine-learning-model',
    'bom-ref': 'faces.bin',
    name: 'face_detection_short_range',
    version: '0.4.1657300184',
    description: 'Weights of BlazeFace, of MediaPipe; rearranged',
    hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') }],
    licenses: licensed('Apache-2.0'),
  };
}

const licensed = (license: string) =>
  /^[\w.+-]+$/u.test(license) ? [{ license: { id: license } }] : [{ expression: license }];

/** @throws {Error} where the lock has no checksum: nothing unchecked is shipped */
function hexOf(integrity: unknown, name: string): string {
  const [, base64] = /^sha512-(.+)$/u.exec(String(integrity)) ?? [];
  if (base64 === undefined) throw new Error(`package-lock.json has no checksum of ${name}.`);
  return Buffer.from(base64, 'base64').toString('hex');
}
