import type { Command } from 'vscode-languageserver-types';
import type { Finding } from '../analysis/model/model';
import { showLocationCommand } from '../protocol/remedies';
import type { LocationMapper } from './locationMapper';
import { startOf } from './ranges';

/** The command that shows the line of a finding, in the document that shows it. */
export function showing({ log, line }: Finding, locations: LocationMapper, title: string): Command {
  const at = startOf(line);
  const shown = locations.documentAt(log ?? locations.log, at.start);
  return { title, command: showLocationCommand, arguments: [shown.uri, shown.range(at).start.line + 1] };
}
