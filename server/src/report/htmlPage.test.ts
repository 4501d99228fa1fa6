import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english, story } from '../../../test/support/story';
import { assertWellFormed } from '../../../test/support/wellFormed';
import { text } from '../base/text';
import { caseSummary } from './caseSummary';
import { htmlSentence } from '../base/html';
import { htmlDocument } from './htmlPage';
import { Page } from './page';

const page = (): Page => new Page({ translate: english.translate, format: 'html', logName: 'CBS.log' });

suite('HTML page', () => {
  test('a case summary with its picture is one well-formed document without anything from outside', async () => {
    const { analysis, first } = await story();
    const svg = '<svg><title>x</title></svg>\n';
    const body = caseSummary(analysis, first, null, {
      ...english,
      format: 'html',
      logName: 'CBS.log',
      picture: { svg, fileName: 'x.svg', title: text('Timeline') },
    });
    assertWellFormed(body);
    assert.ok(body.includes(`<figure>\n${svg}</figure>`));
    const document = htmlDocument([body, body]);
    assert.match(document, /default-src 'none'/);
    assert.ok(!/<script|<link|<img|\b(?:src|href)=|url\(/.test(document));
    assert.equal(document.match(/<hr>/g)?.length, 1);
  });

  test('entries stand in lists, what is below an entry inside it', () => {
    const one = page();
    one.heading(text('Scope'));
    one.point(text('Problem definition'));
    one.sub(text('Log analysis'));
    one.sub(text('Next steps'));
    one.point(text('Case summary'));
    one.numbered(1, text('Scope'));
    const lines = one.toString().replace(/\n/g, '');
    assert.equal(
      lines,
      '<h2>Scope</h2><ul><li>Problem definition<ul><li>Log analysis</li><li>Next steps</li></ul></li>' +
        '<li>Case summary</li></ul><ol><li value="1">Scope</li></ol>',
    );
  });

  test('text of a log never becomes markup', () => {
    assert.equal(
      htmlSentence(text('Log: {0}, {1} lines', '<script>&"</script>{1}', 3), english.translate),
      'Log: <code>&#60;script&#62;&#38;&#34;&#60;/script&#62;{1}</code>, 3 lines',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const one = page();
        one.say(text('{0}: {1}', value, text('{0}.', value)));
        assertWellFormed(one.toString());
      }),
    );
  });
});
