import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../house/imports.ts';
import { roomOf } from '../house/plan.ts';
import { sourcesNow } from '../house/sources.ts';
import { EXTENSION_DIR } from './support/stage.ts';

/** What CycloneDX 1.5 asks of each thing that something is made of. */
const component = v.object({
  type: v.picklist(['application', 'library', 'machine-learning-model']),
  'bom-ref': v.pipe(v.string(), v.nonEmpty()),
  group: v.optional(v.string()),
  name: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.nonEmpty()),
  purl: v.optional(v.pipe(v.string(), v.regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.-]+$/u))),
  hashes: v.optional(
    v.array(
      v.variant('alg', [
        v.object({
          alg: v.literal('SHA-512'),
          content: v.pipe(v.string(), v.regex(/^[\da-f]{128}$/u)),
        }),
        v.object({
          alg: v.literal('SHA-256'),
          content: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u)),
        }),
      ]),
    ),
  ),
  licenses: v.array(
    v.union([
      v.strictObject({ license: v.strictObject({ id: v.string() }) }),
      v.strictObject({ expression: v.string() }),
    ]),
  ),
  externalReferences: v.optional(
    v.array(v.strictObject({ type: v.literal('vcs'), url: v.pipe(v.string(), v.url()) })),
  ),
});
const bom = v.object({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.literal('1.5'),
  version: v.literal(1),
  metadata: v.object({ component }),
  components: v.array(component),
  dependencies: v.array(v.object({ ref: v.string(), dependsOn: v.array(v.string()) })),
});

const bill = v.parse(bom, JSON.parse(readFileSync('.output/stillspeak.cdx.json', 'utf8')));
const packages = bill.components
  .filter(({ type }) => type === 'library')
  .map(({ group, name, ...rest }) => ({ ...rest, name: group ? `${group}/${name}` : name }));
const notices = readFileSync(join(EXTENSION_DIR, 'THIRD-PARTY-NOTICES.txt'), 'utf8');

describe('the bill of materials', () => {
  it('names each part once, and what hangs on what', () => {
    const refs = [bill.metadata.component, ...bill.components].map((each) => each['bom-ref']);
    expect(refs).toEqual([...new Set(refs)]);
    expect(bill.dependencies.map(({ ref }) => ref)).toEqual(refs);
    for (const { dependsOn } of bill.dependencies) {
      expect(dependsOn.filter((ref) => !refs.includes(ref))).toEqual([]);
    }
  });

  it('has every package that the product’s own code asks for', () => {
    const asked = importsOf(sourcesNow())
      .filter(({ to, typeOnly }) => !typeOnly && roomOf(to) === undefined)
      .map(({ to }) => (to === '#i18n' ? '@wxt-dev/i18n' : packageOf(to)));
    const names = packages.map(({ name }) => name);
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has each as it was locked', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    for (const { name, version, hashes } of packages) {
      const locked = lock.packages[`node_modules/${name}`];
      expect({ name, version }).toEqual({ name, version: locked.version });
      const base64 = Buffer.from(hashes?.[0]?.content ?? '', 'hex').toString('base64');
      expect(locked.integrity).toBe(`sha512-${base64}`);
    }
  });

  it('has the weights that find faces', () => {
    const bytes = readFileSync(join(EXTENSION_DIR, 'faces.bin'));
    const content = createHash('sha256').update(bytes).digest('hex');
    const model = bill.components.find(({ type }) => type === 'machine-learning-model');
    expect(model?.hashes).toEqual([{ alg: 'SHA-256', content }]);
  });
});

describe('the notices in the package', () => {
  it.each(packages.map(({ name, version }) => [name, version]))('have %s', (name, version) => {
    const part = notices
      .split(/^-{80}$/mu)
      .find((each) => each.trim().startsWith(`${name} ${version} (`));
    expect(part).toMatch(/Copyright|Mozilla Public License/iu);
    const file = readdirSync(`node_modules/${name}`).find((each) => /^licen[cs]e/iu.test(each));
    const text = file === undefined ? '' : readFileSync(`node_modules/${name}/${file}`, 'utf8');
    expect(part).toContain(text.split('\n# Licenses of bundled')[0]?.trim());
    expect(part?.length).toBeGreaterThan(500);
  });

  it('have what finds faces', () => {
    expect(notices).toContain(readFileSync('public/faces-license.txt', 'utf8').trim());
  });
});

/** Of `preact/hooks`, `preact`. */
const packageOf = (imported: string): string =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
