import type { Finding } from '../analysis/model/model';
import type { Text } from '../base/text';

/** What a page is made of, in its order. */
export type Block =
  | { readonly block: 'title' | 'heading' | 'say' | 'point' | 'sub'; readonly says: Text }
  | { readonly block: 'numbered'; readonly says: Text; readonly number: number }
  | { readonly block: 'evidence'; readonly says: Text; readonly location: string; readonly finding: Finding }
  | { readonly block: 'commands'; readonly lines: readonly string[] }
  | { readonly block: 'picture'; readonly picture: Picture };

/** A picture for a page: HTML has it in it, Markdown points to a file beside it, plain text does without. */
export interface Picture {
  readonly svg: string;
  readonly fileName: string;
  readonly title: Text;
}
