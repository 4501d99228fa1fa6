import assert from 'node:assert/strict';
import { isEventFileName, isEventLogName } from './eventLogNames';

suite('names of event logs', () => {
  test('an event log is one by its name; XML may be an export of one', () => {
    for (const name of ['PC01/Setup.evtx', 'exported.XML']) assert.ok(isEventFileName(name));
    assert.ok(isEventLogName('PC01/Setup.EVTX'));
    assert.ok(!isEventLogName('exported.xml'));
  });

  test('other names are left alone', () => {
    for (const name of ['CBS.log', 'a.xml.txt', 'xml.log']) assert.ok(!isEventFileName(name));
  });
});
