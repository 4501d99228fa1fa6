import assert from 'node:assert/strict';
import type { Fault, Finding, Incident } from '../analysis/model/model';
import { text } from '../base/text';
import { requestFor } from './request';

const finding = (line: number, message: string): Finding => ({
  line,
  lastLine: line,
  role: 'cause',
  rule: 'corrupt-payload/hash-mismatch',
  level: 'Info',
  source: 'CSI',
  time: NaN,
  session: -1,
  message,
  column: 0,
  endColumn: 0,
});

const origin = finding(5, 'Hashes for file member do not match.');
const fault: Fault = {
  kind: 'corrupt-payload',
  name: 'x.dll',
  object: { file: 'x.dll' },
  origin,
  occurrences: [origin, ...Array.from({ length: 20 }, (_, index) => finding(10 + index, 'again'))],
  state: 'outstanding',
  isProven: true,
  hashes: [],
};
const incident: Incident = {
  id: '1',
  outcome: 'failed',
  title: text('x'),
  top: finding(99, 'Failed to perform operation.'),
  cause: {
    fault,
    finding: origin,
    kind: fault.kind,
    object: 'x.dll',
    confidence: 'high',
    rule: 'r/s',
    why: text('x'),
    grounds: [],
  },
  causeElsewhere: [],
  chain: [],
  findings: [],
  remedies: [],
  kb: 'KB5036892',
  session: -1,
  faults: [],
  policy: 'first-frame',
};

suite('Remedy request', () => {
  test('rests on the origin, some occurrences and the failure, each once and in file order', () => {
    const { evidence, confidence, rule, kb } = requestFor(incident, fault, 'CBS.log');
    assert.deepEqual(
      evidence.map(({ line }) => line),
      [5, 10, 11, 12, 13, 14, 15, 99],
    );
    assert.deepEqual(evidence[0], {
      file: 'CBS.log',
      line: 5,
      excerpt: 'Hashes for file member do not match.',
    });
    assert.deepEqual([confidence, rule, kb], ['high', 'r/s', 'KB5036892']);
  });

  test('a fault that no failure stands on is of medium confidence', () => {
    const request = requestFor(null, fault, 'CBS.log');
    assert.deepEqual([request.confidence, request.rule, request.kb], ['medium', origin.rule, null]);
    assert.equal(requestFor({ ...incident, cause: null }, fault, 'CBS.log').confidence, 'medium');
  });

  test('the other damage of the failure comes along, what is repaired or elsewhere does not', () => {
    const seen = finding(11, 'CSI Payload Corrupt');
    const other: Fault = {
      ...fault,
      name: 'y.dll',
      object: { file: 'y.dll' },
      origin: seen,
      occurrences: [seen],
      owner: 'P',
    };
    const scan = { ...incident, findings: [origin, seen] };
    const { others } = requestFor(scan, fault, 'CBS.log', [
      fault,
      other,
      { ...other, state: 'repaired' },
      { ...other, occurrences: [finding(500, 'elsewhere')] },
    ]);
    assert.deepEqual(others, [
      { kind: 'corrupt-payload', object: { file: 'y.dll' }, hashes: [], owner: 'P' },
    ]);
    assert.deepEqual(requestFor(null, fault, 'CBS.log', [fault, other]).others, []);
  });

  test('an incident without a fault has a request too', () => {
    const request = requestFor({ ...incident, cause: null, causeElsewhere: ['Setup.evtx'] }, null, 'CBS.log');
    assert.deepEqual(
      [request?.kind, request?.confidence, request?.elsewhere],
      ['unknown', 'low', ['Setup.evtx']],
    );
    assert.equal(requestFor(null, null, 'CBS.log'), null);
  });
});
