import assert from 'node:assert/strict';
import { checkFileInComponent, checkKb, checkKeyform, checkPackage } from './validate';

suite('Names from a log', () => {
  test('a keyform is taken apart', () => {
    const keyform =
      'amd64_microsoft-windows-c..o_base.inf_31bf3856ad364e35_10.0.19041.746_sr-..-rs_8478465c1c781ea5';
    assert.deepEqual(checkKeyform(keyform), {
      ok: true,
      value: {
        text: keyform,
        arch: 'amd64',
        name: 'microsoft-windows-c..o_base.inf',
        token: '31bf3856ad364e35',
        version: '10.0.19041.746',
        culture: 'sr-..-rs',
        hash: '8478465c1c781ea5',
      },
    });
    assert.ok(checkKeyform('arm64.x86_x_31bf3856ad364e35_10.0.1.1_none_8478465c1c781ea5').ok);
  });

  test('what is no keyform is refused', () => {
    const good = 'amd64_x_31bf3856ad364e35_10.0.1.1_none_8478465c1c781ea5';
    assert.ok(checkKeyform(good).ok);
    for (const bad of [
      '',
      'x',
      `${good} `,
      `${good}\n`,
      `..\\${good}`,
      good.replace('_x_', "_x'_"),
      good.replace('_x_', '_\u0445_'),
      good.replace('amd64', 'amd65'),
      good.replace('_x_', '_..\\x_'),
      `amd64_${'x'.repeat(40_000)}`,
    ]) {
      assert.equal(checkKeyform(bad).ok, false, bad.slice(0, 80));
    }
  });

  test('a package identity loses its update name', () => {
    const identity = 'Package_74_for_KB4565511~31bf3856ad364e35~amd64~de-DE~10.0.1.8';
    for (const end of ['', '.4565511-14794_neutral', '.mum', '.DHCPServer']) {
      const checked = checkPackage(identity + end);
      assert.ok(checked.ok, end);
      assert.equal(checked.value.text, identity);
      assert.equal(checked.value.culture, 'de-DE');
    }
    for (const bad of [
      '',
      'Package_1',
      `${identity}\n`,
      `${identity};x`,
      identity.replace('~amd64~', '~amd 64~'),
      identity.replace('_for_', "_'_"),
      `x${'~'.repeat(33_000)}`,
    ]) {
      assert.equal(checkPackage(bad).ok, false, bad.slice(0, 80));
    }
  });

  test('a KB number', () => {
    assert.deepEqual(checkKb('kb5036892'), { ok: true, value: 'KB5036892' });
    assert.deepEqual(checkKb('5036892'), { ok: true, value: 'KB5036892' });
    for (const bad of [
      '',
      'KB',
      'KB12345',
      'KB5036892\n',
      "KB5036892'",
      'KB\u0665\u0660\u0663\u0666\u0668\u0669\u0662',
      'KB503689212345',
    ])
      assert.equal(checkKb(bad).ok, false, bad);
  });

  test('a file stays inside its component', () => {
    for (const fine of [
      'x.dll',
      'Core\\x.dll',
      'a b.txt',
      '$$.cdf',
      "it's.dll",
      'console.dll',
      'nulled.sys',
      'com10.dll',
      'x~1.dll',
      'a[1].dll',
    ]) {
      assert.deepEqual(checkFileInComponent(fine), { ok: true, value: fine });
    }
    for (const bad of [
      ...[
        '',
        '..',
        '.',
        '..\\x',
        'a\\..\\x',
        'a\\.\\x',
        '\\x',
        'a\\\\x',
        'x\\',
        '\\\\server\\share\\x',
        '\\\\?\\C:\\x',
        'C:\\x',
        'C:x',
        'x:stream',
        'a/b',
      ],
      ...[
        'con',
        'CON.dll',
        'nul',
        'a\\NUL.txt',
        'com1',
        'LPT9.x',
        'aux .txt',
        'conout$',
        'prn.tar.gz',
        'clock$',
      ],
      ...[
        ' x',
        'x ',
        'x.',
        'a \\x',
        'a*',
        'a?',
        'a<b',
        'a>b',
        'a|b',
        'a"b',
        'a\nb',
        'a\tb',
        'a\0b',
        'a\u202eb',
        'a\u2019b',
        '\u0430.dll',
        '\ufeffx',
        'x'.repeat(261),
      ],
    ]) {
      assert.equal(checkFileInComponent(bad).ok, false, JSON.stringify(bad.slice(0, 40)));
    }
  });
});
