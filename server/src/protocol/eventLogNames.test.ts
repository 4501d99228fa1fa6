import assert from 'node:assert/strict';
import { eventFileOf, isEventFileName, textNameOf } from './eventLogNames';

suite('names of event logs', () => {
  test('an event log and its text share their name; the text of XML is no XML', () => {
    for (const [log, text] of [
      ['PC01/Setup.evtx', 'PC01/Setup.evtx'],
      ['exported.XML', 'exported.XML.log'],
    ] as const) {
      assert.ok(isEventFileName(log));
      assert.equal(textNameOf(log), text);
      assert.equal(eventFileOf(text), log);
    }
  });

  test('other names are left alone', () => {
    for (const name of ['CBS.log', 'a.xml.txt', 'xml.log']) {
      assert.ok(!isEventFileName(name));
      assert.equal(eventFileOf(name), name);
    }
  });
});
