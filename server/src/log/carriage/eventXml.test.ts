import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseLog } from '../../analysis/pipeline/analyse';
import { verdictOf } from '../../analysis/diagnosis/verdict';
import type { LogAnalysis } from '../../analysis/model/model';
import { memorySource } from '../source';
import { eventXml } from './eventXml';
import { openedBy, restOf } from './layers';
import { sameColumns } from './piece';

const event = (number: number, kb: string, id = 2): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Servicing' Guid='{bd12f3b8-fc40-4a61-a307-b7a013a069c1}'/><EventID>${id}</EventID><Level>0</Level><TimeCreated SystemTime='2024-04-20T10:${10 + number}:02.3750000Z'/><EventRecordID>${number}</EventRecordID><Channel>Setup</Channel><Computer>PC-7</Computer></System><UserData><CbsPackageChangeState xmlns='http://manifests.microsoft.com/win/2004/08/windows/setup_provider'><PackageIdentifier>${kb}</PackageIdentifier><IntendedPackageStateTextized>Installed</IntendedPackageStateTextized><ErrorCode>${id === 3 ? '0x800f0831' : '0x0'}</ErrorCode><Client>a &lt;b&gt; &#x41;</Client></CbsPackageChangeState></UserData></Event>`;
const events = [event(1, 'KB5036891'), event(2, 'KB5036892', 3), event(3, 'KB5036893')];
const failing = events[1]!;
const failureCode = Number('0x800f0831');
const indented = (xml: string): string => xml.replace(/></g, '>\n  <');

async function analyse(text: string | Uint8Array, name = 'events.xml'): Promise<LogAnalysis> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return analyseLog(memorySource(bytes, 4096), { name });
}

/** The text that the failure of an analysis points at, in the text that was analysed. */
function shownBy(text: string, { incidents }: LogAnalysis): string {
  const { line, column, endColumn } = incidents[0]!.top!;
  return text.split('\n')[line - 1]!.slice(column, endColumn);
}

function described(lines: readonly string[]): string[] {
  const openers = [eventXml(lines)!.open()];
  const pieces = lines.flatMap((text, at) => openedBy(openers, { text, line: at + 1, at: sameColumns }));
  return [...pieces, ...restOf(openers)].map(({ text }) => text);
}

suite('events as XML', () => {
  const data = /<UserData>.*<\/UserData>/.exec(failing)![0];

  test('wevtutil writes an event a line: the failure stands in its line, on its data', async () => {
    const text = events.join('\r\n');
    const analysis = await analyse(text);
    assert.equal(analysis.family, 'events');
    assert.deepEqual(
      analysis.incidents.map(({ kb, top, cause }) => [kb, top?.line, cause?.finding.line]),
      [['KB5036892', 2, 2]],
    );
    assert.equal(shownBy(text, analysis), data);
    assert.deepEqual(analysis.notices, []);
  });

  test('Event Viewer writes all events in one line, newest first: columns tell them apart', async () => {
    const text = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${[...events].reverse().join('')}</Events>`;
    const analysis = await analyse(text);
    assert.deepEqual(
      analysis.incidents.map(({ kb, top }) => [kb, top?.line]),
      [['KB5036892', 2]],
    );
    assert.equal(shownBy(text, analysis), data);
    const times = analysis.findings.map(({ time }) => time);
    assert.equal(times.length, 3);
  });

  test('a line of hundreds of kilobytes is read to its end', async () => {
    const many = Array.from({ length: 300 }, (_, at) => event(1, `KB51${10_000 + at}`));
    const text = `<Events>${many.join('')}${failing}</Events>`;
    for (const bytes of [
      Buffer.from(text),
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]),
    ]) {
      const analysis = await analyse(bytes);
      assert.equal(analysis.findings.length, 301);
      assert.equal(shownBy(text, analysis), data);
    }
  });

  test('indented XML, quoted in a mail, escaped in a page, as a member of JSON, or broken at a column', async () => {
    const escape = (xml: string): string =>
      xml.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const forms = [
      `Hello,\n\n${events.map(indented).join('\n')}\n\nAny idea?\n`,
      events.map(indented).join('\n').replace(/^/gm, '> '),
      events.map(escape).join('\n'),
      events.map((message) => JSON.stringify({ message })).join('\n'),
      events.flatMap((one) => one.match(/.{1,120}/g)!).join('\n'),
    ];
    for (const text of forms) {
      const second = text.split(/^(?=.{0,20}(?:<|&lt;)Event )/m);
      const line = second.slice(0, -2).join('').split('\n').length;
      const { incidents } = await analyse(text, 'paste.txt');
      assert.deepEqual(
        incidents.map(({ kb, top }) => [kb, top?.code, top?.line]),
        [['KB5036892', failureCode, line]],
        text.slice(0, 80),
      );
    }
  });

  test('what a cut left of events is read, and said', async () => {
    const text = events.join('\n');
    const start = text.indexOf(failing);
    for (const [cut, line] of [
      [text.slice(300, -200), 2],
      [text.slice(start + 300), 1],
      [text.slice(start, start + failing.indexOf('</ErrorCode>') + 12), 1],
    ] as const) {
      const analysis = await analyse(cut);
      assert.notEqual(verdictOf(analysis).state, 'nothing-failed', cut.slice(0, 40));
      assert.ok(analysis.findings.some((finding) => finding.line === line && finding.level === 'Error'));
      assert.match(analysis.notices[0]!.text.message, /^The event in line \{0\} is cut or damaged/);
    }
  });

  test('of an event that lost its provider a code that fails is no all-clear', async () => {
    const cut = failing.slice(failing.indexOf('<EventRecordID>'));
    const analysis = await analyse(`${cut}\n${event(3, 'KB5036893')}`);
    assert.notEqual(verdictOf(analysis).state, 'nothing-failed');
  });

  test('rows of other logs beside them are read as what they are', async () => {
    const rows = [
      '2024-04-20 10:17:01, Info                  CBS    Exec: Processing started.',
      '2024-04-20 10:17:02, Error                 CBS    Failed to resolve package KB5036999 [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
    ];
    const { incidents } = await analyse([...rows, '', ...events].join('\n'), 'paste.txt');
    assert.deepEqual(incidents.map(({ top }) => top?.line).sort(), [2, 5]);
  });

  test('comments, character data, and a greater sign inside quotes', () => {
    const xml = event(1, '<![CDATA[KB9]]>')
      .replace(/></g, '>\n  <!-- > -->\n  <')
      .replace("Name='", "Note='a>b' Name='");
    assert.match(described(xml.split('\n'))[0]!, /Package KB9 was successfully/);
  });

  test('an event that does not end is followed by the next one', () => {
    const xml = event(1, 'KB1') + event(2, 'KB2').slice(0, 300) + event(3, 'KB3');
    assert.deepEqual(
      described([xml]).map((line) => /KB\d/.exec(line)?.[0]),
      ['KB1', undefined, 'KB3'],
    );
  });

  test('any lines give an answer, and text that is no event is given as it is', () => {
    const word = fc.constantFrom('<Event ', '<Event>', '</Event>', '<', '>', '/', '"', "'", '<!--', '-->', '<![CDATA[', 'x', '<System>', '<EventData>', '</EventData>', '&#0;', '\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const lines = [event(1, 'KB1'), ...words.join('').split('\n')];
        assert.ok(described(lines).length > 0);
      }),
    );
    assert.deepEqual(described(['before', event(1, 'KB1'), 'a <', 'b']).slice(-2), ['a <', 'b']);
  });

  test('other XML is no event log', () => {
    assert.equal(
      eventXml(['<?xml version="1.0"?><unattend xmlns="urn:schemas-microsoft-com:unattend"/>']),
      null,
    );
  });
});
