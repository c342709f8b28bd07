// A number with its label and unit; what makes no valid study is said beside it and not applied.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { words } from './words-en.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit?: string;
  /** Shown in an empty field whose value may be left out. */
  readonly placeholder?: string;
  /** Applies the number (null where an optional field was emptied); gives what is wrong with it. */
  readonly onCommit: (value: number | null) => Promise<readonly Problem[]>;
  readonly mayBeEmpty?: boolean;
  readonly isCompact?: boolean;
  /** The usual range, for a gentle note outside of it. */
  readonly low?: number;
  readonly high?: number;
  readonly step?: number;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, onCommit, low, high } = props;
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const shown = value === null ? '' : String(tidy(value));

  useEffect(() => {
    // The study is the truth: what it holds replaces what was typed, except while somebody is typing.
    if (input.current !== null && document.activeElement !== input.current) input.current.value = shown;
    setError(null);
  }, [shown]);

  async function commit(text: string): Promise<void> {
    if (text === shown && error === null) return;
    const number = Number(text);
    const isEmpty = text.trim() === '';
    if ((isEmpty && props.mayBeEmpty !== true) || Number.isNaN(number)) {
      setError(words.assumptions.invalid(words.assumptions.aNumber));
      return;
    }
    const problems = await onCommit(isEmpty ? null : number);
    const first = problems[0];
    setError(first === undefined ? null : words.assumptions.invalid(first.expected));
  }

  const isOutside =
    error === null && value !== null && low !== undefined && high !== undefined && (value < low || value > high);
  const note = error ?? (isOutside ? words.assumptions.outside(String(low), String(high)) : null);
  return (
    <div class={`field${props.isCompact === true ? ' compact' : ''}`}>
      <label for={id}>{label}</label>
      <span class="field-entry">
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          defaultValue={shown}
          placeholder={props.placeholder}
          aria-invalid={error !== null}
          aria-describedby={note === null ? undefined : `${id}-note`}
          onChange={(event) => void commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void commit(event.currentTarget.value);
            if (event.key === 'Escape') {
              event.currentTarget.value = shown;
              setError(null);
            }
          }}
        />
        {unit !== undefined && unit !== '' && <span class="unit">{unit}</span>}
      </span>
      {note !== null && (
        <p
          id={`${id}-note`}
          class={error === null ? 'field-note' : 'field-error'}
          role={error === null ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
