// The copy and the way out at the end of a facility's or fleet's form: where either is refused, the reason is said beside it.
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { usePassedFocus } from './passed-focus.ts';
import { refusal } from './problems-in-place.ts';
import { words } from './words.ts';

export interface RemovalProps {
  readonly name: string;
  readonly onRemove: () => Promise<readonly Problem[]>;
}

export function Copying({ name, onCopy }: { readonly name: string; readonly onCopy: RemovalProps['onRemove'] }) {
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async () => setRefused(refusal(words.copy.notCopied, await onCopy()));
  return (
    <>
      <button type="button" class="link" onClick={() => void copy()}>
        {words.copy.copyOf(name)}
      </button>{' '}
      {refused !== null && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

export function Removal({ name, onRemove }: RemovalProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The form goes with its button: the focus goes on, while it is still there, to the next form or to what adds another one.
  usePassedFocus(button, nextTo);
  const remove = async () => setRefused(refusal(words.entities.notRemoved, await onRemove()));
  return (
    <>
      <button type="button" class="link danger" ref={button} onClick={() => void remove()}>
        {words.entities.remove(name)}
      </button>
      {refused !== null && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

function nextTo(button: HTMLElement): HTMLElement | null {
  const next = button.closest('details')?.nextElementSibling;
  return next?.querySelector<HTMLElement>('summary, button') ?? (next as HTMLElement | null | undefined) ?? null;
}
