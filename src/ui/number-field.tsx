// A number with its label and unit; outside of the usual range it says so, and still counts.
import type { Problem } from '../base/problem.ts';
import { plain } from './default-words.ts';
import { TypedField } from './field-frame.tsx';
import { hasUnclearComma, typedNumber, writtenNumber } from './typed-number.ts';
import { words } from './words.ts';

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
  /** Worth knowing of the value. */
  readonly remark?: string | null;
}

export function NumberField(props: NumberFieldProps) {
  const { value, low, high, onCommit } = props;

  async function apply(text: string): Promise<string | null> {
    const isEmpty = text.trim() === '';
    const number = isEmpty && props.mayBeEmpty === true ? null : typedNumber(text);
    if (hasUnclearComma(text)) return words.assumptions.aPoint;
    if (Number.isNaN(number)) return props.expected ?? words.assumptions.aNumber;
    return (await onCommit(number))[0]?.expected ?? null;
  }

  const isOutside = value !== null && low !== undefined && high !== undefined && (value < low || value > high);
  const outside = isOutside ? words.assumptions.outside(plain(low), plain(high)) : null;
  const remarks = [props.remark ?? null, outside].filter((remark) => remark !== null);
  return (
    <TypedField
      label={props.label}
      shown={value === null ? '' : writtenNumber(tidy(value))}
      unit={props.unit}
      placeholder={props.placeholder}
      isCompact={props.isCompact}
      isNumber
      remark={remarks.length === 0 ? null : remarks.join(' ')}
      apply={apply}
    />
  );
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(10));
}
