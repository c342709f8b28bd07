// A sentence of pieces: what is certain in bold, what is not in a quieter colour.
import type { SentencePart } from '../experiment/sentence-part.ts';

export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <>
      {parts.map((part, row) =>
        part.role === 'strong' ? (
          <b key={row}>{part.text}</b>
        ) : (
          <span key={row} class={part.role}>
            {part.text}
          </span>
        ),
      )}
    </>
  );
}
