import { text, type Text, type Translate } from '../../base/text';

const example = `
# noise:
#   - id: guard-probe
#     text: 'Guard: probe of {path} failed'
#     why: {0}
#     example: 'Guard: probe of C:\\Guard failed'
# causes:
#   - id: guard-denied
#     kind: third-party-interference
#     text: Guard denied {path}, status {code}
#     endsIn: [0x80070005, ERROR_SHARING_VIOLATION]
#     why: {1}
#     remedies: [remove-third-party]
#     elsewhere: [Guard.log]
`;

const introduction: readonly Text[] = [
  text('Your own rules for CBS Lens: lines that are harmless, and lines that state why an operation failed.'),
  text(
    'A text is what the message begins with; * stands for anything, and placeholders such as {path} for what they name.',
  ),
  text('The YAML extension completes and checks this file. Remove the # and change the example:'),
];

/** A new rules file: its form, and an example that is commented out, in the reader's language. */
export function rulesTemplate(translate: Translate): string {
  const comments = introduction.map((line) => `# ${translate(line)}\n`).join('');
  const probe = translate(text('The guard looks whether it is installed; nothing is serviced.'));
  const denied = translate(text('The guard denies writes to the component store.'));
  return `${comments}version: 1\n${example.replace('{0}', () => probe).replace('{1}', () => denied)}`;
}
