import assert from 'node:assert/strict';
import { Prefilter } from '../prefilter';
import { familyOf } from '../recognise';
import { readRow, reportingEvents } from './reportingEvents';

const fields = [
  '{6F653B9E-0000-49DC-B72D-37AD84322CFC}',
  '2024-04-20 07:50:14:394+0330',
  '1',
  '148 [AGENT_DETECTION_FAILED]',
  '101',
  '{9482F4B4-E343-43B6-B170-9A65BC822C77}',
  '0',
  '8024402c',
  '<<PROCESS>>: svchost.exe',
  'Failure',
  'Software Synchronization',
  'Windows Update Client failed to detect with error 0x8024402c.',
  'abc.1',
];
const line = fields.join('\t');

suite('rows of ReportingEvents.log', () => {
  test('the body is the row from its event on, the stamp states its zone', () => {
    const record = reportingEvents.assemble!().line(line, 1)!;
    assert.equal(record.body, fields.slice(3).join('\t'));
    assert.equal(line.slice(record.column, record.endColumn), record.body);
    assert.equal(record.offset, 12_600);
    assert.equal(reportingEvents.timeOf(record.stamp), Date.UTC(2024, 3, 20, 7, 50, 14) / 1000);
    assert.equal(record.source, 'Software Synchronization');
  });

  test('fields', () => {
    assert.deepEqual(readRow(fields.slice(3).join('\t')), {
      event: 'AGENT_DETECTION_FAILED',
      update: '9482f4b4-e343-43b6-b170-9a65bc822c77',
      code: 0x8024402c,
      program: '<<PROCESS>>: svchost.exe',
      isFailure: true,
      category: 'Software Synchronization',
      text: 'Windows Update Client failed to detect with error 0x8024402c.',
    });
  });

  test('a row that is cut, and lines of anything else', () => {
    assert.equal(readRow(fields.slice(3, 9).join('\t')), null);
    assert.equal(reportingEvents.assemble!().line('2024-04-20 07:50:14, Info CBS', 1), null);
  });

  test('logs are recognised by their rows or their name', () => {
    assert.equal(familyOf('', line), 'reportingevents');
    assert.equal(familyOf('ReportingEvents.log', ''), 'reportingevents');
  });

  test('the prefilter leaves out searches that went well', () => {
    const prefilter = new Prefilter([]);
    const wants = (text: string): boolean => {
      const bytes = new TextEncoder().encode(text);
      return reportingEvents.prefilter(bytes, 0, bytes.length, prefilter);
    };
    assert.ok(wants(line));
    assert.ok(!wants(line.replace('148 [AGENT_DETECTION_FAILED]', '147 [AGENT_DETECTION_FINISHED]')));
    assert.ok(!wants('no row'));
    assert.ok(!wants(''));
  });
});
