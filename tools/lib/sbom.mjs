import { readFileSync } from 'node:fs';
import { bundledPackages } from './bundled.mjs';
import { inRoot } from './paths.mjs';

/**
 * The bill of materials of the extension, in CycloneDX 1.5: what the bundles hold, not what was installed to make them. The same sources
 * give the same text.
 */
export async function sbom() {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const own = `pkg:npm/${name}@${version}`;
  const components = (await bundledPackages()).map((one) => {
    const purl = `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
    const [algorithm, digest] = one.integrity.split('-');
    return {
      type: 'library',
      'bom-ref': purl,
      name: one.name,
      version: one.version,
      purl,
      licenses: [{ license: { id: one.license } }],
      hashes: [
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ],
      externalReferences: [{ type: 'website', url: one.url }],
      components: [
        ...one.binaries.map(({ path, sha256 }) => ({
          type: 'file',
          'bom-ref': `${purl}#${path}`,
          name: path,
          hashes: [{ alg: 'SHA-256', content: sha256 }],
        })),
        ...one.holds.map((library) => ({
          type: 'library',
          'bom-ref': `${purl}#${library.name}`,
          name: library.name,
          ...(library.version && { version: library.version }),
          licenses: [{ license: { id: library.license } }],
          externalReferences: [{ type: 'website', url: library.url }],
        })),
      ],
    };
  });
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': own, name, version, purl: own } },
    components,
    dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
