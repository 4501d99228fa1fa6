import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { translateInto } from './l10n';
import { htmlSentence } from './html';
import { madeName, nameIn, saidName } from './madeNames';
import { markdownSentence } from './markdown';
import { plainSentence } from './plainText';
import { text } from './text';

const chinese = translateInto('zh-cn');
const english = translateInto('en');

suite('names that rules make', () => {
  const server = madeName('updateServer', '0x80072ee2');

  test('the name itself is English, whoever reads', () => {
    assert.equal(server, 'Windows Update, WSUS or proxy (0x80072ee2)');
    assert.equal(nameIn(server, english), server);
    assert.equal(
      madeName('scansDiffer', 7, 8, 1),
      'memory or disk (7 and 8 damaged files in two scans, 1 in common)',
    );
  });

  test('each face says it in the language of the reader', () => {
    const sentence = text('Root cause: {0}: {1}.', 'x', server);
    for (const say of [chinese, (one: typeof sentence) => plainSentence(one, chinese)])
      assert.match(say(sentence), /Windows 更新、WSUS 或代理服务器（0x80072ee2）/);
    assert.match(markdownSentence(sentence, chinese), /代理服务器（`0x80072ee2`）/);
    assert.match(htmlSentence(sentence, chinese), /代理服务器（<code>0x80072ee2<\/code>）/);
    assert.equal(nameIn(madeName('pendingCsi'), chinese), '挂起的 CSI 事务');
    assert.equal(
      nameIn(madeName('scansDiffer', 7, 8, 1), chinese),
      '内存或磁盘（两次扫描分别发现 7 个和 8 个损坏的文件，其中 1 个相同）',
    );
    assert.equal(nameIn(madeName('bitFlip', 'a(b', 'a`c'), english), 'memory or disk (a(b for a`c)');
  });

  test('a name from a log stays as it is', () => {
    for (const name of [
      'operation of the user',
      'disk',
      'pending.xml',
      'Windows Update Standalone',
      'KB5036892',
    ])
      assert.equal(saidName(name), name);
  });

  test('a rule makes no name in words beside these', () => {
    const root = path.resolve(import.meta.dirname, '../analysis');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test|\.generated)\.ts$/.test(file),
    );
    assert.ok(files.length > 100);
    // Two or more small words in a row are a phrase of ours; keys of the registry and the installers of CBS are names.
    const phrase = /\bname: ?['`][^'`]*\b[a-z]{2,} (?:\(|[a-z]{2,})/;
    const wrong = files.flatMap((file) =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .filter((line) => phrase.test(line) && !line.includes('text('))
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepEqual(wrong, []);
  });
});
