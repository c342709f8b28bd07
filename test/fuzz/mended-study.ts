// Takes out of a random file what the reader blames in it, so that a file with hundreds of fields can run for all the others.
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { stepsOf } from './path-in-file.ts';
import type { Table } from './table.ts';

/** One thing taken away may be missed by another; nothing needs more rounds than things hang on each other. */
const ROUNDS = 12;

/** The study without what is wrong in it; one that cannot be mended so is given back as far as it came. */
export function mended(study: Table): Table {
  let whole = study;
  for (let round = 0; round < ROUNDS; round++) {
    const reading = checkStudy(whole);
    if (reading.ok) break;
    for (const { path } of reading.problems) takeAway(whole, stepsOf(path) ?? []);
    whole = withoutGone(whole) as Table;
  }
  return whole;
}

/** Stands in a list for an entry that goes, so that the others keep their rows until all problems were looked at. */
const GONE = Symbol('gone');

/** A field that can be left out goes by itself; a name, and a field that is missing, with the thing that it is of. */
function takeAway(study: Table, steps: readonly (string | number)[]): void {
  const last = steps.at(-1);
  const table = at(study, steps.slice(0, -1));
  if (typeof last === 'string' && last !== 'id' && last !== 'target' && table !== null && Object.hasOwn(table, last)) {
    delete table[last];
    return;
  }
  const row = steps.map((step) => typeof step).lastIndexOf('number');
  const end = row < 0 ? steps.length - 2 : row;
  const outer = end < 0 ? null : at(study, steps.slice(0, end));
  if (outer === null) return;
  const key = steps[end] as string | number;
  if (row < 0) delete outer[key];
  else outer[key] = GONE;
}

function at(study: Table, steps: readonly (string | number)[]): Table | null {
  let here: unknown = study;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return null;
    here = (here as Table)[step];
  }
  return typeof here === 'object' && here !== null ? (here as Table) : null;
}

function withoutGone(here: unknown): unknown {
  if (Array.isArray(here)) return here.filter((one) => one !== GONE).map(withoutGone);
  if (typeof here !== 'object' || here === null) return here;
  return Object.fromEntries(Object.entries(here).map(([key, value]) => [key, withoutGone(value)]));
}
