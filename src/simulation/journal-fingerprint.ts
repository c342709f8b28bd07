// The fingerprint of a run: a hash of its facts, equal wherever the same study, seed and version ran.
import { fingerprint } from '../base/fingerprint.ts';
import type { Place } from '../network/city.ts';
import type { Journal, TourPlan } from './facts.ts';

/** What stands in a fact. */
type Field = number | string | boolean | readonly number[] | TourPlan | Place;

/** 32 hexadecimal digits over every field of every fact, and over the ids of the parcels they speak of. */
export function fingerprintOf(journal: Journal): string {
  const print = fingerprint();
  const numbers = (values: readonly number[]): void => {
    print.number(values.length);
    for (let row = 0; row < values.length; row++) print.number(values[row] as number);
  };
  for (const parcel of journal.cast.parcels) print.word(parcel.id);
  for (const fact of journal.facts) {
    // Field by field in their order, as lists of values would give them: a run has a hundred thousand facts.
    for (const field in fact) {
      const value = (fact as unknown as Readonly<Record<string, Field>>)[field] as Field;
      if (typeof value === 'number') print.number(value);
      else if (typeof value === 'string') print.word(value);
      else if (typeof value === 'boolean') print.number(value ? 1 : 0);
      else if (isList(value)) numbers(value);
      else if ('segment' in value) {
        print.number(value.segment);
        print.number(value.along);
      } else {
        const { made, departs, arrives, begins, serves, leaves, rest } = value;
        print.number(made);
        print.number(departs);
        for (const instants of [arrives, begins, serves, leaves]) numbers(instants);
        if (rest !== undefined) numbers([rest.stop, rest.seconds]);
      }
    }
  }
  return print.digest();
}

function isList(value: Field): value is readonly number[] {
  return Array.isArray(value);
}
