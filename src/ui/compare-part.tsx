// A part of the comparison that does not answer the question by itself: closed until somebody asks for it.
import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';
import { words } from './words.ts';

export interface ComparePartProps {
  readonly part: keyof typeof words.compare.parts;
  readonly isOpenAtFirst?: boolean;
  readonly children: ComponentChildren;
}

export function ComparePart({ part, isOpenAtFirst = false, children }: ComparePartProps) {
  const [title, note] = words.compare.parts[part];
  return (
    <Fold
      name={`compare ${title}`}
      class="group part"
      isOpenAtFirst={isOpenAtFirst}
      isMadeOpen
      summary={
        <>
          <h2>{title}</h2>
          <span class="note">{note}</span>
        </>
      }
    >
      {children}
    </Fold>
  );
}
