import assert from 'node:assert/strict';
import { english, story, uri } from '../../../test/support/story';
import { diagnosticsOf } from './diagnostics';
import { editorLimits } from '../protocol/editorLimits';
import { withSliceLinks } from './sliceLinks';
import { parseSliceUri } from '../protocol/sliceUri';
import { wholeLog } from './locationMapper';

suite('links to slices', () => {
  test('each problem of a log over 50 MB leads to its part of the log first', async () => {
    const { analysis, line } = await story();
    const diagnostics = diagnosticsOf(analysis, wholeLog(uri), english);
    const huge = { ...analysis, bytes: editorLimits.hugeBytes + 1 };
    const [first] = withSliceLinks(diagnostics, huge, uri, english);
    const [link, ...rest] = first!.relatedInformation!;
    const location = parseSliceUri(link!.location.uri)!;
    assert.equal(location.uri, uri);
    assert.equal(location.firstLine + link!.location.range.start.line, line('cause'));
    assert.deepEqual(rest, diagnostics[0]!.relatedInformation);
  });

  test('smaller logs do without, and so does what is said of a file as a whole', async () => {
    const { analysis } = await story();
    const diagnostics = diagnosticsOf(analysis, wholeLog(uri), english);
    assert.deepEqual(withSliceLinks(diagnostics, analysis, uri, english), diagnostics);
    const notice = { range: diagnostics[0]!.range, message: 'The file is empty' };
    const huge = { ...analysis, bytes: editorLimits.hugeBytes + 1 };
    assert.deepEqual(withSliceLinks([notice], huge, uri, english), [notice]);
  });
});
