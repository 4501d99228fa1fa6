import {
  around,
  atColumn,
  both,
  encodedMail,
  escaped,
  inBase64,
  inOneLine,
  inRtf,
  joined,
  momentInWords,
  perLine,
  quote,
  severalLines,
  two,
  type Form,
} from './formMaking';

/** Logs in pages, mails, chats and documents. */
export const formsOfMarkup: Readonly<Record<string, Form>> = {
  'slack export': inOneLine((ls) =>
    JSON.stringify([
      { type: 'message', user: 'U02ABC', ts: '1717495357.000100', text: '```' + ls.join('\n') + '```' },
    ]),
  ),
  'slack quote': perLine((l) => `&gt; ${l}`),
  'teams heads': severalLines((l, i) => (i % 4 === 0 ? [[`[10:0${i % 10}] Doe, Jane`, l], 1] : [[l], 0])),
  'teams heads apart': (ls) =>
    severalLines((l, i) => (i > 0 && i % 6 === 0 ? [['', 'Jane Doe', '10:02 AM', '', l], 4] : [[l], 0]))(ls),
  'jira titled': around(['{noformat:title=CBS.log|borderStyle=solid}'], ['{noformat}']),
  'jira glued': (ls) => ({ text: `{code:java}${ls.join('\n')}{code}\n`, lineOf: (n) => n }),
  'jira bq': perLine((l) => `bq. ${l}`),
  'html pre': (ls) => ({
    text: `<html><body><p>See log:</p>\n<pre class="x">${ls.map(escaped).join('\n')}</pre></body></html>\n`,
    lineOf: (n) => n + 1,
  }),
  'html spans': perLine((l, i) => `<span class="line" id="L${i}">${escaped(l)}</span>`),
  'html coloured': perLine(
    (l) =>
      `<span style="color:#d4d4d4">${escaped(l).replace(/^(\S+ \S+, )(\w+)/, '<span style="color:#0f0">$1</span><span style="color:#f00">$2</span>')}</span>`,
  ),
  'html list': perLine((l) => `  <li><code>${escaped(l)}</code></li>`),
  'html div': perLine((l) => `<div>${escaped(l)}</div>`),
  'html nbsp': perLine((l) => escaped(l).replace(/ /g, '&nbsp;')),
  'html numbered cells': perLine(
    (l, i) =>
      `<tr><td class="blob-num" data-line-number="${i + 1}"></td><td class="blob-code">${escaped(l)}</td></tr>`,
  ),
  'html one line pre': inOneLine((ls) => `<pre>${ls.map(escaped).join('&#10;')}</pre>`),
  rtf: around(
    ['{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Consolas;}}', '\\viewkind4\\uc1\\pard\\f0\\fs20'],
    ['}'],
    perLine((l) => `${inRtf(l)}\\par`),
  ),
  'rtf lines': around(
    ['{\\rtf1\\ansi\\deff0', ''],
    ['}'],
    perLine((l) => `${inRtf(l)}\\line`),
  ),
  'table with heading': around(
    ['| # | Zeile |', '|---|---|'],
    [],
    perLine((l, i) => `| ${i + 1} | ${l.replace(/\|/g, '\\|')} |`),
  ),
  'table with code': perLine((l) => `| \`${l.replace(/\|/g, '\\|')}\` |`),
  'box table': around(
    ['┌───┐'],
    ['└───┘'],
    perLine((l) => `│ ${l} │`),
  ),
  'full-width brackets': perLine((l) => l.replace(/\[/g, '【').replace(/\]/g, '】')),
  'full-width commas': perLine((l) => l.replace(/, /g, '，')),
  'chinese prefix': perLine((l, i) => `【第${i + 1}行】${l}`),
  'chinese quote': perLine((l) => `“${l}”`),
  'chinese prose': around(['您好，更新失败，日志如下：', ''], ['', '请帮忙看一下，谢谢！']),
  'ocr blanks': perLine((l) => l.replace(/ /g, (_, i: number) => (i % 2 ? '\u00a0' : '\u2009'))),
  'mixed quotes': perLine((l, i) => `${['> ', '>> ', '', '> '][i % 4]}${l}`),
  'mixed depth': perLine((l, i) => `${['> ', '> > ', '> > > '][(i >> 2) % 3]}${l}`),
  'quote half': (ls) => perLine((l, i) => (i < ls.length / 2 ? `> ${l}` : l))(ls),
  'flowed quote': severalLines((l) => {
    const c = atColumn(l, 76);
    return [[`> ${c[0]}`, ...c.slice(1)], 0];
  }),
  'gmail quote': severalLines((l) => {
    const c = atColumn(l, 72);
    return [c.map((x) => `> ${x}`), 0];
  }),
  'single quotes': perLine((l) => `'${l}'`),
  'double quotes raw': perLine((l) => `"${l}"`),
  parens: perLine((l, i) => `(${i + 1}) ${l}`),
  'number paren': perLine((l, i) => `${i + 1}) ${l}`),
  'hash number': perLine((l, i) => `#${i + 1} ${l}`),
  'xml lines': around(
    ['<log>'],
    ['</log>'],
    perLine((l, i) => `  <line n="${i + 1}">${escaped(l)}</line>`),
  ),
  'xml attributes': around(
    ['<log>'],
    ['</log>'],
    perLine((l, i) => `  <row n="${i + 1}" text="${escaped(l)}" />`),
  ),
  'word bullets': perLine((l) => `•\t${l}`),
  'word o': perLine((l) => `o   ${l}`),
  'en dash bullets': perLine((l) => `– ${l}`),
  arrows: perLine((l) => `→ ${l}`),
  'ellipsis and arrows': perLine((l) =>
    l
      .replace(/\.\.\./g, '…')
      .replace(/->/g, '→')
      .replace(/--/g, '—'),
  ),
  bold: perLine((l) => `**${l}**`),
  italics: perLine((l) => `_${l}_`),
  bbcode: perLine((l) => `[color=red]${l}[/color]`),
  spoiler: perLine((l) => `||${l}||`),
  whatsapp: perLine((l, i) => `[04.06.24, 10:02:${two(i % 60)}] Jane Doe: ${l}`),
  'whatsapp android': perLine((l, i) => `04/06/2024, 10:${two(i % 60)} - Jane Doe: ${l}`),
  discord: severalLines((l, i) => (i % 5 === 0 ? [[`Jane — 06/04/2024 10:02 AM`, l], 1] : [[l], 0])),
  'chinese stamps': perLine((l, i) => `2024年6月4日 10:02:${two(i % 60)} ${l}`),
  'CR only': (ls) => ({ text: ls.join('\r') + '\r', lineOf: (n) => n }),
  twice: (ls) => ({ text: joined([...ls, '', ...ls]), lineOf: (n) => n }),
  'page breaks': (ls) =>
    severalLines((l, i) => (i > 0 && i % 12 === 0 ? [[`\fPage ${i / 12} of 9`, '', l], 2] : [[l], 0]))(ls),
  'quote of entities in table': both(
    both(
      perLine(escaped),
      perLine((l) => `| ${l} |`),
    ),
    quote,
  ),
  'blank between quoted': both(
    (ls) => ({ text: joined(ls.flatMap((l) => [l, ''])), lineOf: (n) => 2 * n - 1 }),
    quote,
  ),
  'two blank between': (ls) => ({ text: joined(ls.flatMap((l) => [l, '', ''])), lineOf: (n) => 3 * n - 2 }),
  'slack copy': severalLines((l, i) => [['Jane Doe', `  10:0${i % 10} AM`, l, ''], 2]),
  'slack copy of one line': severalLines((l, i) => [[`Jane Doe  10:0${i % 10} AM`, l], 1]),
  'teams copy': severalLines((l, i) => [[`[10:0${i % 10} AM] Jane Doe`, l, ''], 1]),
  'teams copy new': severalLines((l, i) => [[`Jane Doe`, `10:0${i % 10} AM`, l], 2]),
  'jira quote and code': around(['{quote}', 'See', '{code:none}'], ['{code}', '{quote}']),
  'onenote table': perLine((l, i) => `${i + 1}\t\u00a0${l.replace(/\t/g, ' ')}\t\u00a0`),
  'outlook > and |': perLine((l, i) => `${['> ', '| ', '> | '][(i >> 2) % 3]}${l}`),
  'outlook |>': perLine((l) => `|> ${l}`),
  details: around(['<details>', '<summary>CBS.log</summary>', '', '```'], ['```', '', '</details>']),
  'details with pre': around(
    ['<details><summary>CBS.log</summary><pre>'],
    ['</pre></details>'],
    perLine(escaped),
  ),
  'saved mail': around(
    [
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
      '<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>',
      '<body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Hello,</p>',
    ],
    ['</div></body></html>'],
    perLine((l) => `<p class="MsoPlainText">${escaped(l).replace(/ {2}/g, '&nbsp; ')}<o:p></o:p></p>`),
  ),
  'saved mail wrapped': around(
    ['<html><body><div class=WordSection1>'],
    ['</div></body></html>'],
    severalLines((l) => {
      const out: string[] = [];
      let r = `<p class=MsoPlainText>${escaped(l).replace(/ {2}/g, '&nbsp; ')}<o:p></o:p></p>`;
      while (r.length > 76) {
        const b = r.lastIndexOf(' ', 76);
        if (b < 20) break;
        out.push(r.slice(0, b));
        r = r.slice(b + 1);
      }
      return [[...out, r, ''], 0];
    }),
  ),
  'saved mail with breaks': around(
    ['<html><body><font face="Consolas">'],
    ['</font></body></html>'],
    perLine((l) => `${escaped(l).replace(/ /g, '&nbsp;')}<br>`),
  ),
  'quoted-printable quote': both(
    quote,
    severalLines((l) => [encodedMail(l), 0]),
  ),
  'quoted-printable html': severalLines((l) => [encodedMail(`<div>${escaped(l)}</div>`), 0]),
  'base64 mail': inBase64(
    [
      'From: Jane <jane@example.com>',
      'Subject: update',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
    ],
    [''],
  ),
  'base64 alone': inBase64([], []),
  'rtf of word': around(
    ['{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fmodern Consolas;}}'],
    ['}'],
    perLine((l) => `\\pard\\plain \\f0\\fs20 {\\rtlch\\fcs1 \\ltrch ${inRtf(l)}}{\\par }`),
  ),
  'servicenow notes': severalLines((l, i) => [
    [`2024-06-04 10:02:${two(i % 60)} - Jane Doe (Work notes)`, l, ''],
    1,
  ]),
  'confluence panel': around(
    ['{panel:title=CBS.log}', '{{monospaced}}'],
    ['{panel}'],
    perLine((l) => `{{${l}}}`),
  ),
  'rst line block': around(
    ['.. line-block::', ''],
    [],
    perLine((l) => `   | ${l}`),
  ),
  asciidoc: around(['[source,text]', '----'], ['----']),
  LaTeX: around(['\\begin{verbatim}'], ['\\end{verbatim}']),
  'here-string': around(["$log = @'"], ["'@"]),
  'xml escaped twice': perLine((l) => escaped(escaped(l))),
  'url encoded': inOneLine((ls) => `log=${encodeURIComponent(ls.join('\r\n'))}`),
  'url encoded lines': perLine((l) => encodeURIComponent(l)),
  webex: severalLines((l, i) => [[`Jane Doe ${i % 3 === 0 ? '10:02' : `10:0${i % 10}`}`, l], 1]),
  'truncated by ticket': (ls) => ({
    text: joined(ls.map((l) => (l.length > 250 ? l.slice(0, 250) + '...' : l))),
    lineOf: (n) => n,
  }),
  'ticket html entities and br': inOneLine((ls) =>
    ls.map((l) => escaped(l).replace(/ /g, '&#32;')).join('&lt;br/&gt;'),
  ),
  'markdown quote of code': around(['> ```'], ['> ```'], quote),
  'tab table with heading': around(
    ['Time\tHost\tMessage'],
    [],
    perLine((l, i) => `${momentInWords(i)}\thost01\t${l}`),
  ),
  'zero-width': perLine((l) => l.replace(/ /g, ' \u200b')),
  'google docs': perLine((l) => `\ufeff${l.replace(/"/g, '\u201d')}`),
  'two columns of mail': perLine((l) => `    | ${l}`),
  'gerrit comment': perLine((l, i) => `PS1, Line ${i + 5}: ${l}`),
};
