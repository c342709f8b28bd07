// Numbers along an axis: of a logarithmic one 1, 2 and 5 of every power of ten, or whole powers alone.
import { precisionFixed, scaleLinear, tickStep } from 'd3';
import type { Domain } from './chart-frame.ts';

const LADDER = [1, 2, 5];
/** Twice the step before it: the last number where an axis ends short of the next step. */
const LAST = 4;

export interface Ticks {
  readonly values: readonly number[];
  /** Places after the point that a number needs. */
  digits(tick: number): number;
}

/** Of an axis too short for two steps of the ladder as many as a plain axis has. */
export function ladderTicks([from, until]: Domain, most: number): Ticks {
  const isInside = (step: number): boolean => step >= from && step <= until;
  const powers = decades([from, until]);
  const inside = powers.flatMap((power) => LADDER.map((step) => step * power)).filter(isInside);
  const last = powers
    .map((power) => LAST * power)
    .filter(isInside)
    .at(-1);
  if (last !== undefined && inside.every((step) => step < last)) inside.push(last);
  if (inside.length > 1) return { values: inside, digits: (tick) => precisionFixed(tick) };
  return plainTicks([from, until], most);
}

/** As many places each. */
export function plainTicks([from, until]: Domain, most: number): Ticks {
  const digits = precisionFixed(tickStep(from, until, most));
  return { values: scaleLinear().domain([from, until]).ticks(most), digits: () => digits };
}

/** 10, 100, 1000 ... from the one below two amounts to the one above them. */
export function decades([low, high]: Domain): number[] {
  const ticks: number[] = [];
  let power = Math.floor(Math.log10(low));
  do ticks.push(Number(`1e${power}`));
  while (Number(`1e${power++}`) < high);
  return ticks;
}
