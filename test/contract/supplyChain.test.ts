import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages } from '../../tools/lib/bundled.mjs';
import { sbom } from '../../tools/lib/sbom.mjs';
import { withoutImages } from '../../tools/package.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Component {
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
}

suite('what ships of others', () => {
  test('all that the bundler took is in the notices, with its version and the text of its license', async () => {
    const packages = await bundledPackages();
    const names = packages.map(({ name }) => name);
    for (const known of ['vscode-languageclient', 'semver', 'minimatch', 'yaml', 'uplot', 'libarchive-wasm'])
      assert.ok(names.includes(known), known);
    const sections = read('THIRD_PARTY_NOTICES.md').split(/^(?=## .* \d)/m);
    for (const { name, version, holds } of packages) {
      const section = sections.find((one) => one.startsWith(`## ${name} ${version}\n`));
      assert.ok(section, `${name} ${version} is not in the notices: run npm run generate`);
      assert.match(section, /~~~~text\n[^]*(?:permission|redistribut|license)[^]*~~~~/i, name);
      for (const library of holds) assert.ok(section.includes(`### ${library.name}`), library.name);
    }
  });

  test('the bill of materials has each of them with its sum, and what is compiled into it', async () => {
    const bom = JSON.parse(await sbom()) as {
      readonly bomFormat: string;
      readonly components: readonly Component[];
    };
    assert.equal(bom.bomFormat, 'CycloneDX');
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    const packages = await bundledPackages();
    assert.deepEqual(
      bom.components.map(({ name }) => name),
      packages.map(({ name }) => name),
    );
    for (const { name, version, purl, hashes, licenses } of bom.components) {
      assert.equal(version, lock.packages[`node_modules/${name}`]!.version);
      assert.equal(purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
      assert.match(hashes![0]!.content, /^[0-9a-f]{128}$/);
      assert.equal(licenses!.length, 1);
    }
    const inside = bom.components.find(({ name }) => name === 'libarchive-wasm')!.components!;
    assert.deepEqual(
      inside.map(({ name }) => name),
      ['dist/libarchive.wasm', 'libarchive', 'zlib', 'bzip2', 'liblzma'],
    );
  });

  test('the version of libarchive that is named is the one in the binary', () => {
    const binary = readFileSync(path.join(root, 'node_modules/libarchive-wasm/dist/libarchive.wasm'));
    const [, version] = /libarchive (\d+\.\d+\.\d+)/.exec(binary.toString('latin1'))!;
    assert.ok(read('THIRD_PARTY_NOTICES.md').includes(`### libarchive ${version!}, compiled`));
  });

  test('the page of the extension loads nothing from anywhere', () => {
    const page = withoutImages(read('README.md'));
    assert.doesNotMatch(page, /!\[|<img|<video/);
    assert.ok(page.length > 2000);
  });
});
