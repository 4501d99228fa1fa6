import type { Layer, LayerKind, Opener } from './layers';
import type { Piece } from './piece';
import { rowStartOf } from './rowStart';

/** What an envelope makes of one line. */
export interface Opened {
  readonly pieces: readonly Piece[];
  /** What stands between the last piece and the rest of it, in the next line; null where it is complete */
  readonly seam: '' | ' ' | null;
  /** Its first piece is none that goes on */
  readonly isApart?: boolean;
}

/** Longest row that is put together, in UTF-16 units */
export const maxRow = 64 * 1024;

/** An envelope that breaks rows where it likes: a row is held back until it is complete. `open` makes what opens one line after the other. */
export function goingOn(kind: LayerKind, open: () => (piece: Piece) => Opened): Layer {
  return {
    kind,
    open: () => {
      const openLine = open();
      let held: Piece | null = null;
      let seam: '' | ' ' = '';
      const rest = (): readonly Piece[] => {
        const last = held;
        held = null;
        return last ? [last] : [];
      };
      const opener = (piece: Piece): readonly Piece[] => {
        const { pieces: opened, seam: next, isApart } = openLine(piece);
        const [first, ...others] = opened;
        if (!first) return next === null ? rest() : [];
        const goesOn: boolean = held !== null && isApart !== true && mayFollow(held, seam, first);
        const pieces: Piece[] = goesOn
          ? [joined(rest()[0]!, seam, first), ...others]
          : [...rest(), first, ...others];
        if (next === null) return pieces;
        held = pieces.pop()!;
        seam = next;
        return pieces;
      };
      return Object.assign(opener, { rest }) satisfies Opener;
    },
  };
}

/** Where words are what is kept apart, the next line may begin a row of its own. */
function mayFollow(held: Piece, seam: '' | ' ', next: Piece): boolean {
  if (held.text.length >= maxRow) return false;
  const start = seam === ' ' ? rowStartOf(next.text) : null;
  return start?.at !== 0 || !start.isSure;
}

function joined(first: Piece, seam: '' | ' ', next: Piece): Piece {
  const text = seam === '' ? first.text + next.text : `${first.text.trimEnd()} ${next.text.trimStart()}`;
  const end = first.text.length;
  return { ...first, text, at: (offset) => first.at(Math.min(offset, end)) };
}
