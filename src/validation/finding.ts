// What the product got beside a published target, and the rule by which that passes or fails.
import { decimal } from '../base/format.ts';

/** A mean with its 95 % interval; what is computed without luck has an interval of no width. */
export interface Result {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One row of the validation report. */
export interface Finding {
  /** "V1.euclidean.n50": the target's number in the list of targets, then what it is. */
  readonly id: string;
  readonly quantity: string;
  /** A number for a quantity; for one ordering of a shape, what must hold: "above 0". */
  readonly target: number | Ordering;
  readonly source: string;
  readonly result: Result;
  /** In the unit of the target; 0 for an ordering. */
  readonly tolerance: number;
  readonly pass: boolean;
  /** A sentence, where it fails. */
  readonly why?: string;
}

export type Ordering = 'above 0' | 'below 0';

/** What is compared, before anything is run. `note` tells a reader what a failure comes from, as far as it is known. */
export interface Head {
  readonly id: string;
  readonly quantity: string;
  readonly source: string;
  readonly note?: string;
}

/** A quantity passes if its mean is within the tolerance and half of its interval within half the tolerance. */
export function judgeQuantity(head: Head, target: number, tolerance: number, result: Result): Finding {
  const faults: string[] = [];
  const off = Math.abs(result.mean - target);
  const half = (result.high - result.low) / 2;
  if (!(off <= tolerance)) faults.push(`The mean is ${short(off)} off, more than ${short(tolerance)}.`);
  if (!(half <= tolerance / 2)) {
    faults.push(`The interval's half-width ${short(half)} is above ${short(tolerance / 2)}, half the tolerance.`);
  }
  return findingOf(head, target, tolerance, result, faults);
}

/** An ordering holds if the whole interval of the (paired) difference lies on its side of zero. */
export function judgeOrdering(head: Head, ordering: Ordering, result: Result): Finding {
  const holds = ordering === 'above 0' ? result.low > 0 : result.high < 0;
  const opposite = ordering === 'above 0' ? result.high < 0 : result.low > 0;
  const fault = opposite ? 'The difference has the other sign.' : 'The interval does not exclude zero.';
  return findingOf(head, ordering, 0, result, holds ? [] : [fault]);
}

/** What is computed without luck. */
export function exactly(value: number): Result {
  return { mean: value, low: value, high: value };
}

function findingOf(
  { id, quantity, source, note }: Head,
  target: Finding['target'],
  tolerance: number,
  result: Result,
  faults: readonly string[],
): Finding {
  const row = { id, quantity, target, source, result, tolerance, pass: faults.length === 0 };
  return row.pass ? row : { ...row, why: [...faults, ...(note === undefined ? [] : [note])].join(' ') };
}

/** Enough digits to tell small numbers apart. */
export function short(value: number): string {
  const size = Math.abs(value);
  return decimal(value, size >= 100 ? 2 : size >= 1 ? 3 : 4);
}
