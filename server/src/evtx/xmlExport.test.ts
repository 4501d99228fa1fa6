import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderEvents } from './render';
import { EventXmlReader, isEventXml } from './xmlExport';

const event = (number: number, kb: string, id = 2): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Servicing' Guid='{bd12f3b8-fc40-4a61-a307-b7a013a069c1}'/><EventID>${id}</EventID><Level>0</Level><TimeCreated SystemTime='2024-04-20T10:15:02.3750000Z'/><EventRecordID>${number}</EventRecordID><Channel>Setup</Channel><Computer>PC-7</Computer></System><UserData><CbsPackageChangeState xmlns='http://manifests.microsoft.com/win/2004/08/windows/setup_provider'><PackageIdentifier>${kb}</PackageIdentifier><IntendedPackageStateTextized>Installed</IntendedPackageStateTextized><ErrorCode>0x800f0831</ErrorCode><Client>a &lt;b&gt; &#x41;</Client></CbsPackageChangeState></UserData></Event>`;
const rendered = (xml: string): string[] =>
  renderEvents(new TextEncoder().encode(xml)).text.trimEnd().split('\n').slice(1);

suite('event log as XML', () => {
  test('Event Viewer writes all events on one line, newest first', () => {
    const xml = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${event(2, 'KB2', 3)}${event(1, 'KB1')}</Events>`;
    assert.ok(isEventXml(xml));
    assert.deepEqual(rendered(xml), [
      '2024-04-20 10:15:02.375 UTC, Info     Servicing  2  Package KB1 was successfully changed to the Installed state.',
      '2024-04-20 10:15:02.375 UTC, Error    Servicing  3  Package KB2 failed to be changed to the Installed state. Status: 0x800f0831. Client id: a <b> A.',
    ]);
  });

  test('wevtutil writes bare events, one a line; PowerShell stores them in UTF-16', () => {
    const xml = [event(1, 'KB1'), event(2, 'KB2')].join('\r\n');
    assert.ok(isEventXml(xml));
    assert.equal(rendered(xml).length, 2);
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(xml, 'utf16le')]);
    assert.equal(renderEvents(wide).text, renderEvents(Buffer.from(xml)).text);
  });

  test('indented XML with comments, character data and a greater sign inside quotes', () => {
    const xml = event(1, '<![CDATA[KB9]]>')
      .replace(/></g, '>\n  <!-- > -->\n  <')
      .replace("Name='", "Note='a>b' Name='");
    assert.match(rendered(xml)[0]!, /Package KB9 was successfully/);
  });

  test('an event that does not end is reported; those around it are shown', () => {
    const xml =
      event(1, 'KB1') + event(2, 'KB2').slice(0, 300) + event(3, 'KB3') + event(4, 'KB4').slice(0, 300);
    const { text, notices } = renderEvents(new TextEncoder().encode(xml));
    assert.equal(text.trimEnd().split('\n').length, 3);
    assert.deepEqual(
      notices.map(({ args }) => args),
      [[event(1, 'KB1').length], [event(1, 'KB1').length + 300 + event(3, 'KB3').length]],
    );
  });

  test('other XML is no event log', () => {
    assert.ok(!isEventXml('<?xml version="1.0"?><unattend xmlns="urn:schemas-microsoft-com:unattend"/>'));
    assert.ok(!isEventXml(`2024-04-20 10:15:02, Info CBS ${event(1, 'KB1')}`));
  });

  test('pieces of any size give the same events', () => {
    const xml = `<Events>${event(1, 'KB1')}\n${event(2, 'KB2')}</Events>`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        const reader = new EventXmlReader();
        const offsets: number[] = [];
        for (let at = 0; at < xml.length; at += size)
          for (const found of reader.push(xml.slice(at, at + size))) if (found.xml) offsets.push(found.at);
        assert.deepEqual([...reader.finish()], []);
        assert.deepEqual(offsets, [8, 8 + event(1, 'KB1').length + 1]);
      }),
    );
  });

  test('any text gives an answer', () => {
    const word = fc.constantFrom(
      '<Event ',
      '<Event>',
      '</Event>',
      '<',
      '>',
      '/',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      'x',
      '<System>',
      '&#0;',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const reader = new EventXmlReader();
        for (const text of words) for (const found of reader.push(text)) assert.ok(found.at >= 0);
        assert.ok([...reader.finish()].length <= 1);
      }),
    );
  });
});
