// What must hold for the ledger of any run, checked on whole simulated runs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIERS } from '../../src/economics/cost-summary.ts';
import { dayRent } from '../../src/economics/facility-costs.ts';
import { type Ledger, postLedger, summariseCosts } from '../../src/economics/ledger.ts';
import { allocateMotorMetres } from '../../src/economics/motor-metres.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Journal } from '../../src/simulation/facts.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);
const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function ledgerOf(study: Study, scenario: string, journal: Journal): Ledger {
  const placement = placementOf(study, scenario);
  if (placement === undefined) throw new Error(scenario);
  return postLedger(journal, study, placement);
}

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers'),
  parcelsPerDay: fc.integer({ min: 0, max: 90 }),
  vans: fc.constantFrom<number | 'as needed'>(0, 3, 'as needed'),
  vanHour: fc.double({ min: 0, max: 60, noNaN: true }),
});

function studyOf({ seed, parcelsPerDay, vans, vanHour }: { [key: string]: unknown }): Study {
  const [baseline, ...others] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: vans } : fleet));
  return aStudy({
    seed,
    days: { warmUp: 1, measured: 1 },
    demand: { parcelsPerDay },
    prices: { van: { hour: vanHour } },
    scenarios: [{ ...baseline, fleets }, ...others],
  } as Partial<StudyFile>);
}

describe('the ledger of any run', () => {
  test('sums exactly: shares to postings, parcels to the total, tiers, categories and payers to the measured', () => {
    fc.assert(
      fc.property(randomStudy, (random) => {
        const study = studyOf(random);
        const journal = journalOf(aRun(study, town, random.scenario));
        const ledger = ledgerOf(study, random.scenario, journal);
        const hasParcels = journal.cast.parcels.length > 0;
        const wrong = ledger.postings.filter(({ amount, from, until }) => {
          const shares = sum(ledger.shares.amount.subarray(from, until));
          return !Number.isSafeInteger(amount) || amount <= 0 || (hasParcels && shares !== amount);
        });
        expect(wrong).toEqual([]);
        expect(sum(ledger.postings.map(({ amount }) => amount))).toBe(ledger.total);
        if (hasParcels) expect(sum(ledger.parcelTotals)).toBe(ledger.total);
        const byTier = journal.cast.parcels.map(({ index }) =>
          sum(ledger.parcelTiers.subarray(index * TIERS.length, (index + 1) * TIERS.length)),
        );
        expect(byTier).toEqual([...ledger.parcelTotals]);
        const summary = summariseCosts(ledger, journal);
        expect(summary.total + summary.unmeasured).toBe(ledger.total);
        for (const table of [summary.byTier, summary.byCategory, summary.byPayer]) {
          expect(sum(Object.values(table))).toBe(summary.total);
        }
        const carried = journal.cast.parcels.map(({ index, measured }) =>
          measured ? (ledger.parcelTotals[index] as number) : 0,
        );
        expect(sum(carried)).toBe(summary.total);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  test('lays every metre of vans and feeders on parcels', () => {
    for (const scenario of ['vans', 'depots', 'lockers']) {
      const journal = journalOf(aRun(aStudy(), town, scenario));
      const driven = journal.facts.map((fact) =>
        fact.kind === 'drove' && journal.cast.vehicles[fact.vehicle]?.kind !== 'bike' ? fact.metres : 0,
      );
      expect(sum(driven)).toBeGreaterThan(0);
      expect(sum(allocateMotorMetres(journal))).toBeCloseTo(sum(driven), 4);
    }
  });

  test('has twice the crew where wages double, and nothing else changes', () => {
    const wages = (hour: number) => aStudy({ prices: { van: { hour }, bike: { hour }, feeder: { hour } } });
    const journal = journalOf(aRun(wages(20), town, 'depots'));
    const once = ledgerOf(wages(20), 'depots', journal);
    const twice = ledgerOf(wages(40), 'depots', journal);
    const crewOf = ({ postings }: Ledger) =>
      sum(postings.map(({ category, amount }) => (category === 'crew' ? amount : 0)));
    const days = journal.facts.filter((fact) => fact.kind === 'vehicle-day').length;
    expect(crewOf(once)).toBeGreaterThan(0);
    expect(Math.abs(crewOf(twice) - 2 * crewOf(once))).toBeLessThanOrEqual(days);
    expect(twice.total - crewOf(twice)).toBe(once.total - crewOf(once));
  });

  test('grows by its rent alone when a micro-depot is added that nobody uses', () => {
    const far = adding('depot', 'far', 0, 0);
    if (far.kind !== 'add-depot') throw new Error('expected a depot');
    const unused = { ...far, depot: { ...far.depot, catchment: 0 } };
    const study = withVariant(aStudy(), 'unused', 'depots', [unused]);
    const [with_, without] = ['unused', 'depots'].map((scenario) => {
      const journal = journalOf(aRun(study, town, scenario));
      return { journal, ledger: ledgerOf(study, scenario, journal) };
    });
    const days = with_?.journal.facts.filter((fact) => fact.kind === 'day-closed').length ?? 0;
    const rent = days * dayRent(unused.depot, study.prices);
    expect(rent).toBeGreaterThan(0);
    expect((with_?.ledger.total ?? 0) - (without?.ledger.total ?? 0)).toBe(rent);
  });
});
