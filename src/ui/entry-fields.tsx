// Text, choices and yes or no with their labels; what makes no valid study is said beside them and not applied.
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../base/problem.ts';
import { FieldFrame, TypedField } from './field-frame.tsx';
import { useLeftAs } from './left-as.ts';
import { words } from './words.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly remark?: string | null;
  readonly onCommit: (text: string) => Promise<readonly Problem[]>;
}

export function TextField({ label, value, unit, placeholder, remark = null, onCommit }: TextFieldProps) {
  return (
    <TypedField
      label={label}
      shown={value}
      unit={unit}
      placeholder={placeholder}
      remark={remark}
      apply={async (text) => (await onCommit(text))[0]?.expected ?? null}
    />
  );
}

/** A few sentences. */
export function LongTextField({ label, value, onCommit }: TextFieldProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  async function commit(text: string): Promise<void> {
    const problem = (await onCommit(text.trim()))[0];
    setError(problem === undefined ? null : words.assumptions.invalid(problem.found, problem.expected, ''));
  }
  return (
    <FieldFrame id={id} label={label} note={error} isError={error !== null}>
      <textarea
        key={value}
        id={id}
        rows={3}
        defaultValue={value}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-note`}
        onChange={(event) => void commit(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

/** A time of day; outside of the usual hours it says so, and still counts. */
export function ClockField({ low, high, ...props }: TextFieldProps & { readonly low: string; readonly high: string }) {
  // "HH:MM" sorts as the times do.
  const isOutside = props.value < low || props.value > high;
  return <TextField {...props} remark={isOutside ? words.assumptions.outside(low, high) : null} />;
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onCommit: (value: string) => Promise<readonly Problem[]>;
}

export function ChoiceField({ label, value, options, onCommit }: ChoiceFieldProps) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const [shown, leave] = useLeftAs(value);

  async function commit(chosen: string): Promise<void> {
    const problem = (await leave(chosen, onCommit))[0];
    const said = options.find(([option]) => option === chosen)?.[1] ?? chosen;
    setError(
      problem === undefined ? null : words.assumptions.invalid(words.assumptions.quoted(said), problem.expected, ''),
    );
  }

  return (
    <FieldFrame id={id} label={label} note={error} isError={error !== null}>
      <select id={id} value={shown} onChange={(event) => void commit(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface CheckFieldProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isFixed?: boolean;
  readonly onCommit: (isOn: boolean) => unknown;
}

export function CheckField({ label, isOn, isFixed = false, onCommit }: CheckFieldProps) {
  const [shown, leave] = useLeftAs(isOn);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={shown}
        disabled={isFixed}
        onChange={(event) => void leave(event.currentTarget.checked, onCommit)}
      />
      {label}
    </label>
  );
}
