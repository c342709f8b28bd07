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

test('it is handled there like what feeders bring: of a pooled micro-depot its carrier bears the part of all of it', () => {
  const shared = (sharing: object): Study => {
    const study = studyWith(0.5);
    const scenarios = study.scenarios.map((scenario) =>
      scenario.id !== 'depots' || !('changes' in scenario)
        ? scenario
        : {
            ...scenario,
            changes: scenario.changes.map((change) =>
              change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, ...sharing } } : change,
            ),
          },
    );
    return {
      ...study,
      demand: { ...study.demand, sameDay: { ...study.demand.sameDay, share: 1 } },
      scenarios,
    } as Study;
  };
  const alone = ledgerOf(shared({ sharing: 'own' }));
  const pooled = ledgerOf(shared({ sharing: 'pooled', partnerParcels: 30 }));
  const rentOn = ({ ledger }: typeof alone, day: number): number =>
    ledger.postings.reduce(
      (sum, one) => sum + (one.day === day && one.category === 'rent' && one.tier === 'depot' ? one.amount : 0),
      0,
    );
  const depots = new Set(pooled.run.setting.depots.keys());
  const isThen = (day: number) => (fact: { readonly facility: number; readonly time: number }) =>
    depots.has(fact.facility) && Math.floor(fact.time / DAY) === day;
  const days = factsOf(pooled.run, 'day-closed').map(({ day }) => day);
  const stocked = days.filter((day) => {
    const picked = factsOf(pooled.run, 'sorted').filter(isThen(day)).length;
    const dropped = factsOf(pooled.run, 'dropped').filter(isThen(day));
    const fed = dropped.reduce((sum, { parcels }) => sum + parcels.length, 0);
    const part = (picked + fed) / (picked + fed + 30);
    expect(rentOn(pooled, day)).toBeCloseTo(rentOn(alone, day) * part, -1);
    return picked > fed;
  });
  expect(stocked).not.toEqual([]);
});
