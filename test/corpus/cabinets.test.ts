import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../../server/src/archives/archive';
import { openArchive } from '../../server/src/archives/openArchive';
import { surveyArchive } from '../../server/src/archives/survey';
import { translateInto } from '../../server/src/base/l10n';
import { memorySource } from '../../server/src/log/source';
import { archiveTools } from '../support/archives';
import { needsShared } from '../support/shared';
import { scaledLimit } from '../../tools/lib/speed.mjs';

const translate = translateInto('en');

/** What opening, surveying and unpacking a cabinet gives, in words. */
async function outcomeOf(path: string): Promise<string[]> {
  const source = memorySource(readFileSync(path));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reported: string[] = [];
  const report = (error: unknown): void => {
    assert.ok(error instanceof ArchiveError, String(error));
    reported.push(translate(error.explanation));
  };
  try {
    const survey = await surveyArchive(source, name, archiveTools());
    reported.push(...survey.notices.map(translate));
    const archive = await openArchive(source, name, archiveTools());
    let whole = 0;
    for (const member of archive.members) {
      assert.doesNotMatch(member.path, /^\/|\\|:|(?:^|\/)\.\.(?:\/|$)/);
      try {
        let sum = 0;
        for await (const chunk of archive.read(member)) sum += chunk.length;
        assert.equal(sum, member.size);
        whole++;
      } catch (error) {
        report(error);
      }
    }
    reported.push(`${whole} of ${archive.members.length} read`);
  } catch (error) {
    report(error);
  }
  return reported;
}

/** What the well-known bad cabinets must be reported as; all others must be read whole. */
const expected: Readonly<Record<string, RegExp>> = {
  'bad_folderindex.cab': /file 2 of its list lies in a folder that is not there/,
  'bad_nofolders.cab': /file 1 of its list lies in a folder that is not there/,
  'hidden-file-bad-folderid.cab': /file 1 of its list lies in a folder that is not there/,
  'cve-2010-2800-mszip-infinite-loop.cab': /file\.txt .* cannot be unpacked/,
  'cve-2014-9556-qtm-infinite-loop.cab':
    /limerick is packed with Quantum.*expand -F:\* "cve-2014-9556-qtm-infinite-loop\.cab"/,
  'cve-2015-4470-mszip-over-read.cab': /is cut off: 212 of 220 bytes/,
  'cve-2018-18584-qtm-max-size-block.cab': /packed with Quantum/,
  'filename-read-violation-1.cab': /1 members have names .*1 of 1 read/s,
  'filename-read-violation-3.cab': /at most 600 MB are read/,
  'huge-lzx15.cab': /would be 2048 MB unpacked; at most 600 MB/,
  'lzx-main-tree-no-lengths.cab': /LZX decompression failed/,
  'mixed.cab': /qtm\.txt is packed with Quantum.*2 of 3 read/s,
  'partial_nodata.cab': /is cut off: 94 of 253 bytes/,
  'dirwalk-vulns.cab': /23 members have names that lead out .*29 of 29 read/s,
};
const expectedForms: readonly (readonly [RegExp, RegExp])[] = [
  [/^partial_str_(?:nof|shortf)name/, /is part 2 of a cabinet in several parts/],
  [/^partial_/, /cut off or damaged: its list of files is not complete/],
  [/^split-/, /is part \d of a cabinet in several parts, beside .*Collect all parts .*expand -F:\* "split-/],
  // Blocks that are not 32 KB, which makecab never writes and libarchive does not read.
  [/^reserve_/, /Invalid CFDATA/],
  // A cabinet that begins in the middle of another file.
  [/^search/, /is no cabinet and no zip file/],
];

suite('cabinets of others', function () {
  this.timeout(scaledLimit(120_000));

  test('each is read, or it is said what is wrong with it', async function () {
    const folder = needsShared(this, 'corpus', 'cab');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.cab'),
    );
    assert.ok(files.length > 40);
    for (const file of files) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const reported = (await outcomeOf(join(folder, file))).join('\n');
      const wanted =
        expected[name] ??
        expectedForms.find(([form]) => form.test(name))?.[1] ??
        /^(?:.*\n)?(\d+) of \1 read$/;
      assert.match(reported, wanted, `${name}: ${reported}`);
    }
  });
});
