import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeAs } from '../../../../test/support/ansi';
import { AnsiReader, type AnsiEncoding } from './ansi';

/** What logs of machines in other languages hold: messages, names of people and folders, a few characters each. */
const texts: Readonly<Record<AnsiEncoding, readonly string[]>> = {
  gbk: [
    '系统找不到指定的文件。',
    '驱动程序包添加失败，错误 拒绝访问。',
    'D:\\工具\\补丁',
    'C:\\Users\\张伟',
    '帐户',
    '中文',
  ],
  big5: ['系統找不到指定的檔案。', '存取被拒。', '使用者\\桌面', 'C:\\Users\\陳志明', '工具'],
  shift_jis: [
    '指定されたファイルが見つかりません。',
    'デスクトップ',
    'C:\\Users\\田中',
    '東京\\ドキュメント',
  ],
  'euc-kr': ['지정된 파일을 찾을 수 없습니다.', '바탕 화면', 'C:\\Users\\김민수', '서울'],
  'windows-1251': ['Не удается найти указанный файл.', 'Отказано в доступе.', 'C:\\Users\\Иван', 'Документы'],
  'windows-1252': [
    'Accès refusé.',
    'Größe',
    'Não foi possível',
    'Müller',
    'C:\\Users\\José',
    'c:\\Données\\été',
  ],
  'windows-1250': [
    'Nie można odnaleźć określonego pliku.',
    'Přístup byl odepřen.',
    'C:\\Users\\Jiří',
    'Łukasz',
  ],
};
const codePages = Object.keys(texts) as AnsiEncoding[];

suite('ANSI code pages', () => {
  for (const encoding of codePages) {
    test(`one line is enough to recognise ${encoding}`, () => {
      for (const value of texts[encoding]) {
        const line = `2024-04-20 10:00:00, Error                 CBS    Failed to open ${value} [HRESULT = 0x80070002]`;
        const reader = new AnsiReader();
        assert.equal(reader.read(encodeAs(encoding, line)), line);
        assert.equal(reader.encoding, encoding);
      }
    });
  }

  test('a name that could be anything is read as the lines before it', () => {
    const reader = new AnsiReader();
    reader.read(encodeAs('big5', '系統找不到指定的檔案。'));
    assert.equal(reader.read(encodeAs('big5', '王小明')), '王小明');
  });

  test('any bytes are read as some text', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 8 }), (lines) => {
        const reader = new AnsiReader();
        for (const line of lines) assert.equal(typeof reader.read(line), 'string');
      }),
      { numRuns: 300, seed: 20240420 },
    );
  });
});
