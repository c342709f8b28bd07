// A part of a form that opens and closes, and stays as the reader left it while the page is open.
import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useDesk } from './desk-context.ts';

/** Which folds are open, by name; those that nobody touched are missing. */
export type Folds = Signal<Readonly<Record<string, boolean>>>;

export function createFolds(): Folds {
  return signal({});
}

export interface FoldProps {
  /** The same as long as it is about the same thing. */
  readonly name: string;
  readonly class: string;
  readonly summary: ComponentChildren;
  readonly isOpenAtFirst?: boolean;
  /** Open whatever the reader did, as while searching; what happens then is not kept. */
  readonly isHeldOpen?: boolean;
  /** What is in it is made only while it is open: where it would be made anew with every run that comes in. */
  readonly isMadeOpen?: boolean;
  readonly children: ComponentChildren;
}

export function Fold({
  name,
  summary,
  isOpenAtFirst = false,
  isHeldOpen = false,
  isMadeOpen = false,
  children,
  ...props
}: FoldProps) {
  const { folds } = useDesk();
  const isOpen = isHeldOpen || (folds.value[name] ?? isOpenAtFirst);
  return (
    <details
      class={props.class}
      open={isOpen}
      onToggle={(event) => {
        const isOpenNow = event.currentTarget.open;
        if (!isHeldOpen && isOpenNow !== isOpen) folds.value = { ...folds.peek(), [name]: isOpenNow };
      }}
    >
      <summary>{summary}</summary>
      {(isOpen || !isMadeOpen) && children}
    </details>
  );
}
