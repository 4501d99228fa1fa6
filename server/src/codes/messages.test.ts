import assert from 'node:assert/strict';
import { allMessages, codeOfMessage, messageOf } from './messages';
import { nameOf } from './decode';

suite('messages of Windows for its codes', () => {
  const stated: readonly (readonly [text: string, code: number | undefined])[] = [
    ['Enable-WindowsOptionalFeature : The source files could not be found.', 0x800f081f],
    ['The system cannot find the file specified', 0x80070002],
    ['Fehler: Zugriff verweigert (Dienst BITS)', 0x80070005],
    ['Add-WindowsPackage：组件存储已损坏。', 0x80073712],
    ["Impossible d'ouvrir le service. Le chemin d’accès spécifié est introuvable.", 0x80070003],
    ['エラー: ソース ファイルが見つかりませんでした。', 0x800f081f],
    ['The system cannot find the file specified in the list of updates', undefined],
    ['Access', undefined],
    ['', undefined],
  ];
  for (const [text, code] of stated)
    test(`${JSON.stringify(text)} states ${code?.toString(16) ?? 'no code'}`, () => {
      assert.equal(codeOfMessage(text), code);
    });

  test('every message leads to its code, and every code has a name or an entry', () => {
    for (const { value, text } of allMessages()) {
      assert.equal(codeOfMessage(text), value, text);
      assert.ok(nameOf(value) !== undefined || value >>> 16 === 0xc142 || value >>> 16 === 0xc151, text);
    }
  });

  test('a code has its message in the language asked for', () => {
    assert.equal(messageOf(0x80070005, 'zh-cn'), '拒绝访问。');
    assert.equal(messageOf(0x80070005, 'xx'), undefined);
  });

  test('a long text costs no more than its first part', () => {
    assert.equal(codeOfMessage(': '.repeat(100_000)), undefined);
  });
});
