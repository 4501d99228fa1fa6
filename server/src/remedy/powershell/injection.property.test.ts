import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Parser } from 'web-tree-sitter';
import { causeKinds } from '../../analysis/model/kinds';
import { translateInto } from '../../base/l10n';
import { resemblesSignature } from '../quote';
import type { RemedyRequest } from '../request';
import { powershellParser, structure, syntaxErrors } from '../../../../test/support/powershell';
import { renderRemedy } from '../render';
import { documentKinds } from '../../protocol/remedies';
import { renderScript } from './render';
import { bornFrom, manyFiles, missingManifest, requestOfKind } from '../../../../test/support/remedyRequests';
import { attemptsBy, hostile, moreAttemptsBy, spoiling } from '../../../../test/support/hostileRequests';
import { scaledLimit } from '../../../../tools/lib/speed.mjs';

const attempts = attemptsBy(spoiling());
const moreAttempts = moreAttemptsBy(spoiling());

const named = /^( *(?:\$(?:KeyForm|PackageName|Name)|Folder|File|Hash|Algorithm) = )'(?:[^']|'')*'$/gm;
const comments = /^ *#(?: .*)?\n/gm;

/** The lines of a script that do something, with the values of the names from the log left out. */
function skeleton(content: string): string {
  return content.replace(comments, '').replace(named, '$1');
}

/** What PowerShell makes of a single-quoted literal: any two of its single quotes are one of them. */
function valueOf(literal: string): string {
  return literal.slice(1, -1).replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1');
}

const literalOf = (content: string, name: string): string =>
  new RegExp(`^\\$${name} = ('.*')$`, 'm').exec(content)![1]!;

for (const [locale, attempted] of [
  ['en', 10_000],
  ['zh-cn', 2_000],
] as const) {
  suite(`Text of a log in a script, ${locale}`, () => {
    const render = (request: RemedyRequest) => renderScript(request, translateInto(locale));
    const clean = (request: RemedyRequest): string => {
      const script = render(request);
      assert.ok(script.ok);
      return script.content;
    };
    const numbered = [
      bornFrom,
      { ...bornFrom, hashes: [] },
      { ...bornFrom, object: {} },
      missingManifest,
      { ...missingManifest, object: {} },
    ];
    const allowed = new Set(
      [null, 'KB5036892']
        .flatMap((kb) => numbered.map((request) => ({ ...request, kb })))
        .map((request) => skeleton(clean(request))),
    );

    const cleanComments = new Set([...clean(bornFrom).matchAll(comments)].map(([comment]) => comment));

    test('is refused, or changes nothing but the inside of its literal and comments', function () {
      this.timeout(scaledLimit(120_000));
      let refused = 0;
      let written = 0;
      fc.assert(
        fc.property(attempts, (request) => {
          const script = render(request);
          if (!script.ok) {
            refused++;
            assert.ok(script.reason.message.length > 0);
            return;
          }
          written++;
          const { content } = script;
          assert.ok(content.length < 80_000);
          assert.doesNotMatch(
            content,
            /[\0-\t\v-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/,
          );
          assert.ok(allowed.has(skeleton(content)), 'the same statements');
          for (const [comment] of content.matchAll(comments)) {
            assert.ok(cleanComments.has(comment) || !resemblesSignature(comment), comment);
          }
          if (request.object.keyform && request.object.file) {
            assert.equal(valueOf(/^ {8}File = ('.*')$/m.exec(content)![1]!), request.object.file);
            assert.equal(valueOf(literalOf(content, 'KeyForm')), request.object.keyform);
          }
        }),
        { seed: 20240512, numRuns: attempted, endOnFailure: true },
      );
      assert.ok(
        refused > attempted / 10 && written > attempted / 10,
        `${refused} refused, ${written} written`,
      );
    });
  });
}

suite('Text of a log in all documents', () => {
  const translate = translateInto('en');
  const withoutOne = manyFiles.others.slice(1);
  const clean = [
    bornFrom,
    { ...bornFrom, hashes: [] },
    { ...bornFrom, object: {} },
    missingManifest,
    { ...missingManifest, object: {} },
    manyFiles,
    { ...manyFiles, elsewhere: ['COMPONENTS'] },
    { ...manyFiles, others: withoutOne },
    ...causeKinds.map(requestOfKind),
    ...causeKinds.map((kind) => ({ ...requestOfKind(kind), object: { name: 'x' } })),
    { ...missingManifest, kind: 'corrupt-catalog' as const },
  ];
  const shapes = new Map(documentKinds.map((kind) => [kind, new Set<string>()]));
  const commands = new Set<string>();
  const blocks = /^ {2}```bat\n([\s\S]*?)\n {2}```$/gm;
  for (const request of [...clean, ...clean.map((one) => ({ ...one, kb: null }))]) {
    for (const kind of documentKinds) {
      const document = renderRemedy(request, kind, translate);
      if (!document.ok) continue;
      if (document.language === 'powershell') shapes.get(kind)!.add(skeleton(document.content));
      else for (const [, block] of document.content.matchAll(blocks)) commands.add(block!);
    }
  }

  test('changes neither the statements of a script nor the commands of a checklist', function () {
    this.timeout(scaledLimit(120_000));
    const counts = { refused: 0, scripts: 0, checklists: 0 };
    fc.assert(
      fc.property(
        fc.oneof(attempts, moreAttempts, moreAttempts),
        fc.constantFrom(...documentKinds),
        (request, kind) => {
          const document = renderRemedy(request, kind, translate);
          if (!document.ok) {
            counts.refused++;
            return;
          }
          const { content, language } = document;
          assert.doesNotMatch(
            content,
            /[\0-\t\v-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u,
          );
          if (language === 'powershell') {
            counts.scripts++;
            assert.ok(shapes.get(kind)!.has(skeleton(content)), 'the same statements');
            return;
          }
          counts.checklists++;
          assert.doesNotMatch(
            content.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, ''),
            /<[a-z]|\]\(|!\[|^ {0,3}#[^ #]/im,
          );
          const name = request.object.name ?? '';
          for (const [, block] of content.matchAll(blocks)) {
            // A driver's file name that has the form of one stands in commands.
            const common = /^[A-Za-z0-9_.-]+\.inf$/i.test(name)
              ? block!.replaceAll(name, '<name.inf>')
              : block!;
            assert.ok(commands.has(common), common);
          }
        },
      ),
      { seed: 20240513, numRuns: 12_000, endOnFailure: true },
    );
    for (const count of Object.values(counts)) assert.ok(count > 500, JSON.stringify(counts));
  });
});

suite('Text of a log in a script, as the grammar sees it', () => {
  let parser: Parser;
  suiteSetup(async () => {
    parser = await powershellParser();
  });

  const shapeOf = (content: string): string => {
    const tree = parser.parse(content);
    assert.ok(tree);
    assert.deepEqual(syntaxErrors(tree.rootNode), []);
    const shape = structure(tree.rootNode);
    tree.delete();
    return shape;
  };

  test('leaves the structure of the clean script', function () {
    const file = hostile.map((bad) => `${bad.slice(0, 60)}.dll`);
    const evidence = fc.tuple(hostile, hostile).map(([name, excerpt]) => [{ file: name, line: 1, excerpt }]);
    const clean = renderScript(bornFrom, translateInto('en'));
    assert.ok(clean.ok);
    const shape = shapeOf(clean.content);
    const seen = new Set<string>();
    for (const [name, lines] of fc.sample(fc.tuple(file, evidence), { seed: 7, numRuns: 600 })) {
      const script = renderScript(
        { ...bornFrom, object: { ...bornFrom.object, file: name }, evidence: lines },
        translateInto('en'),
      );
      if (!script.ok || seen.size === 60) continue;
      seen.add(script.content);
      assert.equal(shapeOf(script.content), shape);
    }
    assert.equal(seen.size, 60);
  });
});
