import { text, type Text } from '../base/text';

/** What a person fills in for in a command, as commands have it. */
const placeholders: readonly Text[] = [
  text('<SID>'),
  text('<Windows volume>'),
  text('<backup folder>'),
  text('<backup.acl>'),
  text('<backup.reg>'),
  text('<backup>'),
  text('<component>'),
  text('<copy>'),
  text('<device instance path>'),
  text('<donor.acl>'),
  text('<donor>'),
  text('<drive>'),
  text('<folder>'),
  text('<image>'),
  text('<key>'),
  text('<keyform>'),
  text('<language pack.cab>'),
  text('<language>'),
  text('<media>'),
  text('<name.inf>'),
  text('<name>'),
  text('<object>'),
  text('<oemN.inf>'),
  text('<package identity>'),
  text('<package.cab>'),
  text('<package>'),
  text('<parent folder>'),
  text('<path>'),
  text('<permissions saved on the healthy machine>'),
  text('<report.html>'),
  text('<roots.sst>'),
  text('<service>'),
];
const byName = new Map(placeholders.map((one) => [one.message, one]));

/** A command with what has to be filled in, `<path>`, in the reader's language. What a log brought stays as it is. */
export function commandIn(line: string, say: (sentence: Text) => string): string {
  return line.replace(/<[A-Za-z][A-Za-z .]{0,60}>/g, (name) => {
    const own = byName.get(name);
    return own ? say(own) : name;
  });
}

/** What a command has to be filled in with, and has no words in other languages: for the test that holds there is none. */
export function unknownPlaceholders(line: string): string[] {
  return (line.match(/<[A-Za-z][A-Za-z .]{0,60}>/g) ?? []).filter((name) => !byName.has(name));
}
