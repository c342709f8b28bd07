// Text and choices with their labels; what makes no valid study is said beside them and not applied.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { words } from './words-en.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly onCommit: (text: string) => Promise<readonly Problem[]>;
}

export function TextField({ label, value, unit, onCommit }: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (input.current !== null && document.activeElement !== input.current) input.current.value = value;
    setError(null);
  }, [value]);

  async function commit(text: string): Promise<void> {
    if (text === value && error === null) return;
    const first = (await onCommit(text))[0];
    setError(first === undefined ? null : words.assumptions.invalid(first.expected));
  }

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="field-entry">
        <input
          ref={input}
          id={id}
          type="text"
          autocomplete="off"
          defaultValue={value}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-note`}
          onChange={(event) => void commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void commit(event.currentTarget.value);
            if (event.key === 'Escape') {
              event.currentTarget.value = value;
              setError(null);
            }
          }}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </span>
      {error !== null && (
        <p id={`${id}-note`} class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onCommit: (value: string) => Promise<readonly Problem[]>;
}

export function ChoiceField({ label, value, options, onCommit }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => void onCommit(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
