import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { DAY, HOUR } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aJournal, tourFacts } from '../builders/journal.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

/** The study whose couriers get so much a parcel. */
function payingByParcel(study: Study, parcel: number): Study {
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, numbers: { ...fleet.numbers, parcel } }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

test('couriers paid by the parcel cost their price for each parcel they take to a door', () => {
  const study = aStudy();
  const run = aRun(study, gridTown(4, 4));
  const journal = journalOf(run);
  const served = journal.facts.reduce((sum, fact) => sum + (fact.kind === 'served' ? fact.parcels.length : 0), 0);
  const ledgerAt = (parcel: number) => {
    const paid = payingByParcel(study, parcel);
    return postLedger(journal, paid, placementOf(paid, 'vans') as Placement, () => 0);
  };
  expect(served).toBeGreaterThan(0);
  expect(ledgerAt(1.5).total - ledgerAt(0).total).toBe(1.5 * EURO * served);
  const atDoor = ledgerAt(1.5).postings.filter(({ category, tier }) => category === 'crew' && tier === 'door');
  expect(atDoor.length).toBeGreaterThan(0);
});

test('couriers paid by the parcel earn it on the day on which they left, though they come to the door after midnight', () => {
  const stops = [{ parcels: [0] }, { parcels: [1], drive: 2 * HOUR, failed: [1] }];
  const facts = [
    ...tourFacts({ departs: DAY + 23 * HOUR, stops }),
    ...tourFacts({ tour: 1, departs: 3 * DAY + 8 * HOUR, stops: [{ parcels: [1] }] }),
  ];
  const study = payingByParcel(aStudy(), 2);
  const { postings } = postLedger(aJournal({ facts }), study, placementOf(study, 'vans') as Placement, () => 0);
  const paid = postings.filter(({ category, tier }) => category === 'crew' && tier === 'door');
  expect(paid.map(({ day, tour, amount, payer }) => ({ day, tour, payer, euros: amount / EURO }))).toEqual([
    { day: 1, tour: 0, payer: 'carrier', euros: 2 },
    { day: 1, tour: 0, payer: 'carrier', euros: 2 },
    { day: 3, tour: 1, payer: 'carrier', euros: 2 },
  ]);
});
