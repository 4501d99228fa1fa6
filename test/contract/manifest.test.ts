import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { rulesPath } from '../../server/src/protocol/rulesPath';

const root = path.resolve(import.meta.dirname, '..', '..');
const shipped = fs.readFileSync(path.join(root, 'test/package/files.txt'), 'utf8').split(/\r?\n/);

suite('manifest', () => {
  test('runs where the logs are: with a remote machine or a container, on that side', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.ok(shipped.includes(manifest.main.replace('./', '')));
    assert.ok(!('browser' in manifest), 'no half of it that runs without the server');
  });

  test('the client takes nothing from the machine but through VS Code, save its starter', () => {
    const files = fs
      .readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('node/'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const source = fs.readFileSync(path.join(root, 'client/src', file), 'utf8');
      assert.doesNotMatch(source, /from '(?:node:|fs'|path'|os'|child_process'|electron)|\brequire\(/, file);
    }
  });

  test('the schema of rules is contributed as the YAML extension reads it', () => {
    const [schema, ...others] = manifest.contributes.yamlValidation;
    assert.deepEqual(others, []);
    // It joins `./` to the folder of the extension and puts a slash before the glob.
    assert.match(schema!.url, /^\.\/[\w./]+\.json$/);
    assert.ok(shipped.includes(schema!.url.slice(2)));
    assert.equal(schema!.fileMatch, `**/${rulesPath}`);
    const { $schema } = JSON.parse(fs.readFileSync(path.join(root, schema!.url), 'utf8')) as {
      $schema: string;
    };
    assert.equal($schema, 'http://json-schema.org/draft-07/schema#');
  });
});
