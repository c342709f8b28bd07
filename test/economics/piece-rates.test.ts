import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('couriers paid by the parcel cost their price for each parcel they take to a door', () => {
  const study = aStudy();
  const run = aRun(study, gridTown(4, 4));
  const journal = journalOf(run);
  const served = journal.facts.reduce((sum, fact) => sum + (fact.kind === 'served' ? fact.parcels.length : 0), 0);
  const ledgerAt = (parcel: number) => {
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, numbers: { ...fleet.numbers, parcel } }));
    const paid: Study = { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
    return postLedger(journal, paid, placementOf(paid, 'vans') as Placement, () => 0);
  };
  expect(served).toBeGreaterThan(0);
  expect(ledgerAt(1.5).total - ledgerAt(0).total).toBe(1.5 * EURO * served);
  const atDoor = ledgerAt(1.5).postings.filter(({ category, tier }) => category === 'crew' && tier === 'door');
  expect(atDoor.length).toBeGreaterThan(0);
});
