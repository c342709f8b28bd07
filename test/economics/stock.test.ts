import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { DAY } from '../../src/base/units.ts';
import { externalCosts } from '../../src/economics/external-costs.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { measureDriving } from '../../src/metrics/distance.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from '../simulation/facts-of.ts';

const town = gridTown(6, 6);

function studyWith(stockSupply: number, from: 'hub' | 'micro-depot' = 'micro-depot', stockKm = 0): Study {
  const demand = { parcelsPerDay: 80, sameDay: { share: 0.4 } };
  return aStudy({ demand, rules: { sameDay: { from } }, prices: { stockSupply, stockKm } } as Partial<StudyFile>);
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

test('it has come by feeder, whose kilometres, CO2 and external cost count where it is picked', () => {
  const measure = (stockKm: number, from?: 'hub') => {
    const study = studyWith(0.5, from, stockKm);
    const { run, ledger } = ledgerOf(study);
    const journal = journalOf(run);
    const placement = placementOf(study, 'depots') as Placement;
    const days = [...new Set(run.facts.map(({ time }) => Math.floor(time / DAY)))];
    const driving = measureDriving(journal, study, placement, days);
    return { run, ledger, driving, external: externalCosts(ledger, journal, study, placement) };
  };
  const [free, far] = [measure(0), measure(2)];
  const depots = new Set(far.run.setting.depots.keys());
  const picked = factsOf(far.run, 'sorted').filter(({ facility }) => depots.has(facility));
  const stocking = 2 * picked.length;
  expect(far.run.facts).toEqual(free.run.facts);
  expect(far.driving.distanceKm).toEqual(free.driving.distanceKm);
  expect(free.driving.stockedKm).toBeUndefined();
  expect(far.driving.stockedKm).toBeCloseTo(stocking, 9);
  const { co2 } = far.run.setting.study.prices.feeder;
  expect(far.driving.co2Kg).toBeCloseTo(free.driving.co2Kg + (stocking * co2) / 1_000, 9);
  // What the parcels caused is what was driven.
  const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);
  expect(sum(far.ledger.metres.feeder) / 1_000).toBeCloseTo(far.driving.distanceKm.feeder + stocking, 6);
  expect(far.ledger.total).toBe(free.ledger.total);
  expect(far.external.byVehicle.feeder).toBeGreaterThan(free.external.byVehicle.feeder);
  expect(measure(2, 'hub').driving).toEqual(measure(0, 'hub').driving);
});
