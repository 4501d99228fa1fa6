import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as ts from 'typescript';

const file = path.resolve(import.meta.dirname, '../../syntaxes/windows-log.language-configuration.json');

/** A line with its words between bars. */
const lines = [
  '|2024-04-20 10:15:02|, |Info|  |CBS|  |Failed| |to| |stage| |Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.2|. [|HRESULT| = |0x8007000d| - |E_FAIL|]',
  '|amd64_sample-part_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef|\\|r|\\|sample|.|dll|',
  '|0000001a|@|2024/4/20:08:15:02|.|123| |Session|: |31101638_2926293110|, {|01234567-721A-4b97-AD34-00000000000a|}',
  '|程序包| |KB5000001| |未能更改| (|10.0.19041.746|)',
];

suite('grammar: words', () => {
  const { config, error } = ts.readConfigFile(file, (name) => fs.readFileSync(name, 'utf8')) as {
    config: { wordPattern: string };
    error?: unknown;
  };
  const pattern = new RegExp(config.wordPattern, 'g');

  test('the file can be read', () => {
    assert.equal(error, undefined);
  });

  for (const line of lines) {
    test(line, () => {
      assert.equal(line.replaceAll('|', '').replace(pattern, '|$&|'), line);
    });
  }
});
