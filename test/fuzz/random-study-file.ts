// Random study files over towns so small that a run takes milliseconds: sound by the schema, tidied, or spoilt in a place or two.
import fc from 'fast-check';
import { studySchema } from '../../src/model/study.ts';
import { DENSE, SPARSE, valuesOf } from './schema-values.ts';
import { damage, spoilt } from './spoilt-study.ts';
import { valuesAt } from './study-values.ts';
import type { Table } from './table.ts';
import { tidied } from './tidied-study.ts';

/** Whatever the schema takes, rules between fields left aside: as people write it, or with nearly every rule touched. */
const [sparse, dense] = [SPARSE, DENSE].map((absence) => valuesOf(studySchema, valuesAt, absence)) as [
  fc.Arbitrary<unknown>,
  fc.Arbitrary<unknown>,
];
const rawStudy = fc.oneof({ weight: 2, arbitrary: sparse }, { weight: 1, arbitrary: dense });

/** What the schema takes, with all that its parts may contradict each other in. */
export const untidyStudyFile: fc.Arbitrary<unknown> = rawStudy;

/** Mostly studies that can run: names made unique, hours put in order, what is unknown taken away; then perhaps spoilt. */
export const randomStudyFile: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 6, arbitrary: rawStudy.map((raw) => tidied(raw as Table)) },
    { weight: 1, arbitrary: rawStudy },
    { weight: 3, arbitrary: fc.tuple(rawStudy, fc.array(damage(), { minLength: 1, maxLength: 3 })).map(spoilt) },
  )
  .map(withLittleDemand);

/** The default demand is a city's, which such a run has no time for. */
function withLittleDemand(raw: unknown): unknown {
  const study = raw as Table;
  const demand = study.demand === undefined ? {} : study.demand;
  if (typeof demand !== 'object' || demand === null || Array.isArray(demand) || 'parcelsPerDay' in demand) return study;
  return { ...study, demand: { ...demand, parcelsPerDay: 25 } };
}
