// Pairs of which the first comes before the second, put in their order in a random file: hours, leases, sizes.
import { HOUR } from '../../src/base/units.ts';
import { CLOCKS } from '../../src/model/clocks-catalogue.ts';
import { SIZES } from '../../src/model/parcel.ts';
import { secondsOf } from '../../src/model/study.ts';
import type { Table } from './table.ts';

const SPANS = [
  ['opens', 'closes'],
  ['from', 'until'],
  ['fromDay', 'untilDay'],
  ['businessFrom', 'businessUntil'],
  ['windowFrom', 'windowUntil'],
  ['leaseFrom', 'leaseUntil'],
] as const;

/** Ends that go where the beginning is not said, since its default may come later, and is what the reader would blame. */
const NOT_ALONE: ReadonlySet<string> = new Set(['until', 'businessUntil', 'windowUntil']);

/** Whatever opens does so before it closes, where the file says both. */
export function orderHours(here: unknown): void {
  if (typeof here !== 'object' || here === null) return;
  const table = here as Table;
  for (const [first, last] of SPANS) {
    const [begin, end] = [table[first], table[last]] as [string | undefined, string | undefined];
    if (begin === undefined && NOT_ALONE.has(last)) delete table[last];
    if (begin !== undefined && end !== undefined && end < begin) [table[first], table[last]] = [end, begin];
  }
  for (const value of Object.values(table)) orderHours(value);
}

/** Windows are no longer than the hours in which they lie, which have room for the shortest. */
export function fitWindows(demand: Table): void {
  const hours = (at: 'windowFrom' | 'windowUntil'): number =>
    secondsOf((demand[at] ?? CLOCKS[`demand.${at}`].value) as string) / HOUR;
  const span = hours('windowUntil') - hours('windowFrom');
  if (span < 0.25) for (const key of ['windowFrom', 'windowUntil', 'windowHours']) delete demand[key];
  else demand.windowHours = Math.min((demand.windowHours ?? 2) as number, span);
}

/** The sizes of which the file says what they take up or weigh rise. */
export function orderSizes(demand: Table): void {
  for (const by of ['litres', 'kilograms']) {
    const stated = (demand[by] ?? {}) as Table;
    const sizes = SIZES.filter((size) => stated[size] !== undefined);
    const rising = sizes.map((size) => stated[size] as number).sort((a, b) => a - b);
    for (const [row, size] of sizes.entries()) stated[size] = rising[row];
  }
}
