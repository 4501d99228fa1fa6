import { causeKinds } from '../../server/src/analysis/model/kinds';
import { locales, translateInto, type Locale } from '../../server/src/base/l10n';
import { documentKinds, type DocumentKind } from '../../server/src/protocol/remedies';
import { renderRemedy } from '../../server/src/remedy/render';
import type { RemedyRequest } from '../../server/src/remedy/request';
import { bornFrom, manyFiles, missingManifest, requestOfKind } from '../support/remedyRequests';

export interface NamedScript {
  /** `corrupt-payload repair en`, for messages */
  readonly name: string;
  readonly content: string;
}

/** Requests of every kind, and of every shape of script that a kind can have. */
const requests: readonly (readonly [string, RemedyRequest])[] = [
  ...causeKinds.map((kind) => [kind, requestOfKind(kind)] as const),
  ['one file', bornFrom],
  ['one file without hash', { ...bornFrom, hashes: [] }],
  ['no update', { ...bornFrom, kb: null }],
  [
    'component only',
    { ...bornFrom, object: { component: 'Contoso-Base, version 10.0.19041.746', file: 'x.dll' } },
  ],
  [
    'folder not in full',
    { ...bornFrom, object: { component: 'Contoso-Base, version 10.0.19041.746, arch amd64', file: 'x.dll' } },
  ],
  ['many files', manyFiles],
  ['nameless', { ...missingManifest, object: {} }],
  ['network services', { ...requestOfKind('service-unavailable'), object: { name: 'network drivers' } }],
  [
    'all logs',
    {
      ...bornFrom,
      elsewhere: [
        'setupapi.dev.log',
        'COMPONENTS',
        'setupact.log',
        'WindowsUpdate.log',
        'System.evtx',
        'Application.evtx',
        'ProcMon',
      ],
    },
  ],
];

/** The script of a request, in one language; null where there is none. */
export function scriptText(
  request: RemedyRequest,
  document: DocumentKind,
  locale: Locale = 'en',
): string | null {
  const rendered = renderRemedy(request, document, translateInto(locale));
  return rendered.ok && rendered.language === 'powershell' ? rendered.content : null;
}

/** Every script of every kind in every language, the same text once. */
export function everyScript(): NamedScript[] {
  const found = new Map<string, string>();
  for (const locale of locales)
    for (const [name, request] of requests)
      for (const document of documentKinds) {
        const content = scriptText(request, document, locale);
        if (content !== null && !found.has(content)) found.set(content, `${name} ${document} ${locale}`);
      }
  return [...found].map(([content, name]) => ({ name, content }));
}
