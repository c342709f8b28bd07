// The fingerprint of a run: a hash of its facts, equal wherever the same study, seed and version ran.
import { fingerprint } from '../base/fingerprint.ts';
import type { Journal } from './facts.ts';

/** 32 hexadecimal digits over every field of every fact, and over the ids of the parcels they speak of. */
export function fingerprintOf(journal: Journal): string {
  const print = fingerprint();
  for (const parcel of journal.cast.parcels) print.word(parcel.id);
  for (const fact of journal.facts) {
    for (const value of Object.values(fact)) {
      if (typeof value === 'number') print.number(value);
      else if (typeof value === 'string') print.word(value);
      else if (typeof value === 'boolean') print.number(value ? 1 : 0);
      else if (Array.isArray(value)) {
        print.number(value.length);
        for (const entry of value) print.number(entry as number);
      } else {
        print.number(value.segment);
        print.number(value.along);
      }
    }
  }
  return print.digest();
}
