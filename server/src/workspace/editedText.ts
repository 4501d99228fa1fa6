import { memorySource, type ByteSource } from '../log/source';

/** Text that counts instead of what is on disk. */
export interface EditedText {
  readonly text: string;
  readonly number: number;
  /** Made when it is first asked for: most texts are replaced by the next keystroke. */
  source?: ByteSource;
}

/** The bytes of an edited text. */
export function sourceOf(edited: EditedText): ByteSource {
  return (edited.source ??= textSource(edited.text));
}

/** A source over unsaved text that lets other work in between its chunks. */
function textSource(value: string): ByteSource {
  const source = memorySource(new TextEncoder().encode(value));
  return {
    ...source,
    async *chunks(start) {
      for await (const chunk of source.chunks(start)) {
        yield chunk;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
