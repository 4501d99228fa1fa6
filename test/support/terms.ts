import type { Term } from '../../server/src/features/terms/term';
import { english } from './story';

/** A term as `kind`, `label: value (note)` rows, for tests. */
export function rowsOf(term: Term | null): string[] {
  if (!term) return [];
  return [
    english.translate(term.kind),
    ...term.parts.map(
      ({ label, value, note }) =>
        `${english.translate(label)}: ${value}${note ? ` (${english.translate(note)})` : ''}`,
    ),
  ];
}
