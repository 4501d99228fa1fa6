import assert from 'node:assert/strict';
import { analyseLog } from '../analysis/pipeline/analyse';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { memorySource } from '../log/source';
import { evtxOf, type FixtureEvent } from '../../../test/support/evtxFixture';
import { renderEvents } from './render';

const device = { DeviceInstanceId: 'USB\\VID_0BAC', DriverName: 'oven.inf', ServiceName: 'oven' };
const events: readonly FixtureEvent[] = [
  ['Bits-Client', 60, { name: 'WU Client Download', url: 'http://oven.example/a.cab', hr: '0x0' }],
  ['DeviceSetupManager', 131, { Prop_HRESULT: '-2147023728', Prop_ContainerId: '{0}' }],
  ['DeviceSetupManager', 200, {}],
  ['Kernel-PnP', 411, { ...device, Problem: '0xA', Status: '0xC00000E5' }],
  ['Kernel-PnP', 442, device],
].map(([provider, id, data]) => ({
  provider: `Microsoft-Windows-${provider as string}`,
  id: id as number,
  level: id === 411 ? 2 : 4,
  data: data as Readonly<Record<string, string>>,
}));

suite('events of devices', () => {
  test('say what became of a device and its driver', () => {
    const lines = renderEvents(evtxOf(events)).text.trimEnd().split('\n').slice(1);
    assert.deepEqual(
      lines.map((line) => line.replace(/^.{38}/, '')),
      [
        'Bits-Client  60  BITS stopped transferring the WU Client Download transfer job that is associated with the http://oven.example/a.cab URL. The status code is 0x0.',
        'DeviceSetupManager  131  Metadata staging failed, result=0x80070490 for container {0}.',
        'DeviceSetupManager  200  A connection to the Windows Update service could not be established.',
        'Kernel-PnP  411  Device USB\\VID_0BAC had a problem starting. Driver name: oven.inf. Service: oven. Problem: 0xA. Problem status: 0xC00000E5.',
        'Kernel-PnP  442  Device settings for USB\\VID_0BAC were not migrated from previous OS installation due to partial or ambiguous device match.',
      ],
    );
  });

  test('are findings of the log that an .evtx comes to', async () => {
    const { text } = renderEvents(evtxOf(events));
    const log = await analyseLog(memorySource(new TextEncoder().encode(text)), { name: 'Devices.evtx' });
    assert.equal(log.family, 'events');
    assert.deepEqual(
      log.findings.map(({ line, role }) => `${line} ${role}`),
      ['2 context', '3 context', '4 context', '5 context', '6 context'],
    );
    assert.equal(verdictOf(log).state, 'nothing-failed');
  });

  test('are read as text, and are no failure of servicing', async () => {
    const text = [
      'Event[0]:',
      '  Log Name: Microsoft-Windows-Kernel-PnP/Configuration',
      '  Source: Microsoft-Windows-Kernel-PnP',
      '  Date: 2024-04-20T10:15:02.3750000Z',
      '  Event ID: 442',
      '  Level: Warning',
      '  Description: ',
      'Device settings for USB\\VID_0BAC were not migrated.',
    ].join('\r\n');
    const log = await analyseLog(memorySource(new TextEncoder().encode(text)), { name: 'pnp.txt' });
    assert.equal(log.family, 'events');
    assert.equal(verdictOf(log).state, 'nothing-failed');
    assert.deepEqual(
      log.findings.map(({ line }) => line),
      [8],
    );
  });
});
