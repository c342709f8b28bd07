// A number with its label and unit; outside of the usual range it says so, and still counts.
import type { Problem } from '../base/problem.ts';
import { plain } from './default-words.ts';
import { TypedField } from './field-frame.tsx';
import { words } from './words-en.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit?: string | undefined;
  /** Shown in an empty field whose value may be left out. */
  readonly placeholder?: string;
  /** Applies the number (null where an optional field was emptied); gives what is wrong with it. */
  readonly onCommit: (value: number | null) => Promise<readonly Problem[]>;
  readonly mayBeEmpty?: boolean;
  /** What is expected where no number was typed. */
  readonly expected?: string;
  readonly isCompact?: boolean;
  /** The usual range, for a gentle note outside of it. */
  readonly low?: number;
  readonly high?: number;
}

export function NumberField(props: NumberFieldProps) {
  const { value, low, high, onCommit } = props;

  async function apply(text: string): Promise<string | null> {
    const isEmpty = text.trim() === '';
    const number = isEmpty && props.mayBeEmpty === true ? null : numberOf(text);
    if (Number.isNaN(number)) return props.expected ?? words.assumptions.aNumber;
    return (await onCommit(number))[0]?.expected ?? null;
  }

  const isOutside = value !== null && low !== undefined && high !== undefined && (value < low || value > high);
  return (
    <TypedField
      label={props.label}
      shown={value === null ? '' : String(tidy(value))}
      unit={props.unit}
      placeholder={props.placeholder}
      isCompact={props.isCompact}
      isNumber
      remark={isOutside ? words.assumptions.outside(plain(low), plain(high)) : null}
      apply={apply}
    />
  );
}

/** NaN for what is no plain decimal number, "0x10" and "Infinity" among them. */
function numberOf(text: string): number {
  return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\s*$/i.test(text) ? Number(text) : Number.NaN;
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(10));
}
