import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';

const town = gridTown(6, 6);

function studyWith(stockSupply: number, from: 'hub' | 'micro-depot' = 'micro-depot'): Study {
  const demand = { parcelsPerDay: 80, sameDay: { share: 0.4 } };
  return aStudy({ demand, rules: { sameDay: { from } }, prices: { stockSupply } } as Partial<StudyFile>);
}

function ledgerOf(study: Study) {
  const run = aRun(study, town, 'depots');
  const ledger = postLedger(journalOf(run), study, placementOf(study, 'depots') as Placement, () => 0);
  return { run, ledger };
}

test('goods that lie in a micro-depot for same-day orders have been brought there, for a price that their parcels bear', () => {
  const { run, ledger } = ledgerOf(studyWith(0.5));
  const depots = new Set(run.setting.depots.keys());
  const picked = factsOf(run, 'sorted').filter(({ facility }) => depots.has(facility));
  expect(picked.length).toBeGreaterThan(5);
  const brought = ledger.postings.filter(({ tier, category }) => tier === 'feeder' && category === 'contractor');
  expect(brought.reduce((sum, { amount }) => sum + amount, 0)).toBe(0.5 * EURO * picked.length);
  const bearers = brought.flatMap(({ from, until }) => [...ledger.shares.parcel.subarray(from, until)]);
  expect(bearers.sort((a, b) => a - b)).toEqual(picked.map(({ parcel }) => parcel).sort((a, b) => a - b));
});

test('without that price, or with the goods at the hub, nothing is paid for it and all else stays', () => {
  const { run, ledger } = ledgerOf(studyWith(0.5));
  const free = ledgerOf(studyWith(0));
  expect(free.run.facts).toEqual(run.facts);
  const rest = ledger.postings.filter(({ tier, category }) => tier !== 'feeder' || category !== 'contractor');
  expect(free.ledger.postings.map(({ amount }) => amount)).toEqual(rest.map(({ amount }) => amount));
  expect(ledgerOf(studyWith(0.5, 'hub')).ledger.total).toBe(ledgerOf(studyWith(0, 'hub')).ledger.total);
});
