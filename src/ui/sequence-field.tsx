// A list of times or numbers whose length is the planner's choice: a small field each, one more, one less.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { TypedField } from './field-frame.tsx';
import { typedNumber, writtenNumber } from './typed-number.ts';
import { words } from './words.ts';

export interface SequenceFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (string | number)[];
  /** What each one is called: "Wave 2". */
  readonly nameOf: (row: number) => string;
  readonly onCommit: (values: readonly (string | number)[]) => Promise<readonly Problem[]>;
}

export function SequenceField({ label, unit, values, nameOf, onCommit }: SequenceFieldProps) {
  const isOfNumbers = typeof values[0] === 'number';
  const last = values.at(-1) ?? '';
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setError(null), [values.length]);

  async function resize(next: readonly (string | number)[]): Promise<void> {
    const problem = (await onCommit(next))[0];
    setError(problem === undefined ? null : words.assumptions.invalid(problem.found, problem.expected, ''));
  }

  async function set(row: number, text: string): Promise<string | null> {
    const next = isOfNumbers ? typedNumber(text) : text.trim();
    if (Number.isNaN(next)) return words.assumptions.aNumber;
    return (await onCommit(values.map((value, other) => (other === row ? next : value))))[0]?.expected ?? null;
  }
  return (
    <fieldset class="sequence">
      <legend>
        {label}
        {unit !== '' && `, ${unit}`}
      </legend>
      <div class="hour-fields">
        {values.map((value, row) => (
          <TypedField
            key={row}
            label={nameOf(row)}
            shown={typeof value === 'number' ? writtenNumber(Number(value.toFixed(4))) : value}
            isNumber={isOfNumbers}
            apply={(text) => set(row, text)}
          />
        ))}
      </div>
      <p>
        <button
          type="button"
          class="link"
          onClick={() => void resize([...values, isOfNumbers ? 0 : anHourAfter(String(last))])}
        >
          {words.assumptions.oneMore(nameOf(values.length))}
        </button>
        {values.length > 1 && (
          <button type="button" class="link" onClick={() => void resize(values.slice(0, -1))}>
            {words.assumptions.oneLess(nameOf(values.length - 1))}
          </button>
        )}
      </p>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** "12:30" after "11:30"; the last one of a day is at 23 h. */
function anHourAfter(time: string): string {
  const hour = Math.min(23, Number(time.slice(0, 2)) + 1);
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}
