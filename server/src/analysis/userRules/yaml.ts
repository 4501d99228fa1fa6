import { Lexer, parseDocument, Parser, type ParsedNode } from 'yaml';
import { text, type Text } from '../../base/text';

/** YAML as it was read: the outermost node, null for an empty text and where there are faults. */
export interface ReadYaml {
  readonly root: ParsedNode | null;
  readonly faults: readonly { readonly range: readonly [number, number]; readonly message: Text }[];
}

/** Open nodes of YAML's parser; a rules file has a dozen. */
const maxDepth = 40;
/** Pieces that YAML is made of; a rule has some forty. More of them would keep everything else waiting. */
const maxPieces = 40_000;

/**
 * Reads a text as YAML that is nothing but data: tags are faults, aliases stay what they are, merge keys are keys like others.
 * Never throws.
 */
export function readYaml(content: string): ReadYaml {
  const much = tooMuchAt(content);
  if (much !== null) {
    const message = text(
      'Here the file nests deeper, or has more pieces, than rules need; no rule of it is used.',
    );
    return { root: null, faults: [{ range: [much, much], message }] };
  }
  const { errors, warnings, contents } = parseDocument(content, {
    prettyErrors: false,
    // It compares each key with each other.
    uniqueKeys: false,
    customTags: [],
    merge: false,
    logLevel: 'silent',
  });
  const faults = [...errors, ...warnings].map(({ pos, message }) => ({
    range: pos,
    message: text('This is no YAML that can be read: {0}', message),
  }));
  return { root: faults.length > 0 ? null : contents, faults };
}

/**
 * The offset where a text nests deeper or has more pieces than rules need; null where it does not. What makes nodes of a text
 * calls itself, and takes the whole process along where the stack ends.
 */
function tooMuchAt(content: string): number | null {
  const parser = new Parser();
  let offset = 0;
  let pieces = 0;
  for (const lexeme of new Lexer().lex(content)) {
    parser.next(lexeme).next();
    if (parser.stack.length > maxDepth || ++pieces > maxPieces) return offset;
    // Marks that the lexer puts in are no text of the file.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
  }
  return null;
}
