import { decoderNamed } from './encoding';

/** Names that VS Code has for encodings, where the web's name is not the same with a dash in it. */
const webNames: Readonly<Record<string, string>> = {
  gbk: 'gbk',
  gb2312: 'gbk',
  gb18030: 'gb18030',
  cp950: 'big5',
  big5hkscs: 'big5',
  shiftjis: 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  koi8ru: 'koi8-u',
  koi8t: 'koi8-r',
  macroman: 'macintosh',
  cp866: 'ibm866',
  // No decoder in every Node. Like that of Western Europe they have one character for each byte, so that columns fit.
  cp437: 'windows-1252',
  cp850: 'windows-1252',
  cp852: 'windows-1252',
  cp865: 'windows-1252',
  cp1125: 'windows-1252',
  iso885916: 'windows-1252',
};

/**
 * The encoding in which an editor shows a document, by its name on the web, from the editor's own name for it
 * (`TextDocument.encoding` of VS Code). Undefined for UTF-8 and UTF-16, which the bytes of the log show to editors too, and for
 * unknown names.
 */
export function shownInOf(editorName: string | undefined): string | undefined {
  if (editorName === undefined) return undefined;
  const name = Object.hasOwn(webNames, editorName)
    ? webNames[editorName]!
    : editorName.replace(/^windows(?=\d)/, 'windows-').replace(/^iso8859(?=\d)/, 'iso-8859-');
  const encoding = decoderNamed(name)?.encoding;
  return encoding?.startsWith('utf-') ? undefined : encoding;
}
