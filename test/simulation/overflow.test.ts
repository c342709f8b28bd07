// When a contractor for the overflow is asked, and what its parcels are said to be late by.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { sendByVan } from '../../src/simulation/by-van.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { withContractors } from '../builders/carriers.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const home = { at10: 1, at14: 1, at19: 1, business: 1 };

/** The test town whose fleets are changed by kind. */
function withFleets(file: Partial<StudyFile>, changes: Partial<Record<FleetSpec['kind'], Partial<FleetSpec>>>): Study {
  const study = aStudy(file);
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, ...changes[fleet.kind] }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

function sound(study: Study, scenario?: string): Run {
  const run = aRun(study, town, scenario);
  expect(brokenInvariants(run)).toEqual([]);
  return run;
}

const reasons = (run: Run, kind: 'contracted' | 'left-over'): string[] => [
  ...new Set(factsOf(run, kind).map(({ why }) => why)),
];

describe('a contractor for the overflow', () => {
  test('is given what an ill courier was to bring, late for the breakdown', () => {
    const failures = { sick: 0.5, motor: 0, bike: 0 };
    const one = withFleets({ rules: { promiseUntil: '12:00', presence: home, failures } }, { van: { count: 1 } });
    const study = withContractors(one, { takes: 'overflow', from: '13:00', until: '19:00' });
    const run = sound(study);
    expect(reasons(run, 'contracted')).toEqual(['breakdown']);
    const { byCause } = measureIndicators(journalOf(run), study, run.setting.placement).lateness;
    expect(byCause.breakdown).toBeGreaterThan(0);
    expect(byCause['vehicle full']).toBe(0);
  });

  test('is given what a site lets no feeder bring once the vans have left, late for access', () => {
    const study = withContractors(aStudy({ rules: { feeder: { waves: ['14:00'] } } }), { takes: 'overflow' });
    const run = runThrough(startRun(aSetting(study, town, 'depots')), 13 * HOUR);
    const depot = [...run.setting.depots.keys()][0] as number;
    const called = run.world.waves[0]?.[depot] as number[];
    expect(called.length).toBeGreaterThan(0);
    expect(factsOf(run, 'contracted')).toEqual([]);
    sendByVan(run, 0, depot, called);
    expect(factsOf(run, 'contracted').map(({ parcel }) => parcel)).toEqual(called);
    expect(reasons(run, 'contracted')).toEqual(['access hours']);
  });

  test('is given what waits at the hub for later tours of a van that breaks down', () => {
    const rules: StudyFile['rules'] = {
      presence: home,
      van: { maxTours: 5 },
      failures: { sick: 0, motor: 1, bike: 0 },
    };
    const demand = { parcelsPerDay: 200, businessShare: 0, windowShare: 0 };
    const file = { seed: 5, demand, rules };
    const study = withFleets(file, { van: { count: 1, capacity: { parcels: 20 } } });
    expect(reasons(sound(study), 'left-over')).toContain('breakdown');
    const run = sound(withContractors(study, { takes: 'overflow', from: '09:00', until: '19:00' }));
    expect(reasons(run, 'contracted')).toContain('breakdown');
    expect(reasons(run, 'left-over')).not.toContain('breakdown');
  });
});

describe('what zones keep from all own vans', () => {
  const circle = { id: 'old', name: 'Old', centre: { x: 400, y: 400 }, radius: 250 };
  const ZONES = {
    'with delivery hours before the vans start': { kind: 'pedestrian', from: '05:00', until: '07:00' },
    'of low emission': { kind: 'low-emission', fromDay: 0, co2: 100 },
    'for short vehicles': { kind: 'length', longest: 4 },
  } as const;
  const demand = { parcelsPerDay: 60, sameDay: { share: 0.3 } };
  const study = (zone: object) => aStudy({ demand, rules: { zones: [{ ...circle, ...zone }] } } as Partial<StudyFile>);
  const given = (zone: object, contractor: object): number =>
    factsOf(sound(withContractors(study(zone), { takes: 'overflow', ...contractor })), 'contracted').length;

  test.each(Object.keys(ZONES) as (keyof typeof ZONES)[])(
    'goes to a contractor for the overflow whose vehicle may come there: %s',
    (name) => {
      expect(reasons(sound(study(ZONES[name])), 'left-over')).toContain('access hours');
      const run = sound(
        withContractors(study(ZONES[name]), { takes: 'overflow', vehicle: 'cargo-bike', until: '22:00' }),
      );
      expect(reasons(run, 'contracted')).toEqual(['access hours']);
      expect(factsOf(run, 'left-over').filter(({ why }) => why === 'access hours')).toEqual([]);
    },
  );

  test.each(Object.keys(ZONES) as (keyof typeof ZONES)[])(
    'goes to none that comes in a van like them, or in nobody knows what: %s',
    (name) => {
      expect(given(ZONES[name], { vehicle: 'van' })).toBe(0);
      expect(given(ZONES[name], {})).toBe(0);
    },
  );

  test('and what a full micro-depot has no room for there, goes to none of which nobody knows what it comes in', () => {
    const zone = { ...circle, radius: 5_000, kind: 'pedestrian', from: '05:00', until: '08:00' } as const;
    const market = { id: 'market', name: 'Market', position: { x: 400, y: 400 }, catchment: 3_000, parcelsPerDay: 5 };
    const scenarios = [{ ...aStudy().scenarios[0], depots: [market] }];
    const rules = { zones: [zone] };
    const full = aStudy({ rules, scenarios } as unknown as Partial<StudyFile>);
    const whyGiven = (vehicle: object) =>
      reasons(sound(withContractors(full, { takes: 'overflow', until: '22:00', ...vehicle })), 'contracted');
    expect(whyGiven({ vehicle: 'cargo-bike' })).toContain('depot full');
    expect(whyGiven({})).toEqual([]);
  });
});

describe('same-day orders that wait at the hub for a van which breaks down', () => {
  const demand = { parcelsPerDay: 120, businessShare: 0, windowShare: 0, sameDay: { share: 0.6, hours: 4 } };
  const failures = { sick: 0, motor: 1, bike: 0 };
  const file = { demand, rules: { presence: home, failures } };
  const putBack = (run: Run) => factsOf(run, 'assigned').filter(({ heldBy }) => heldBy === 'breakdown');
  const fateOf = (run: Run, { parcel, time }: { parcel: number; time: number }): Fact | undefined =>
    run.facts.find((fact) => {
      if (fact.time < time) return false;
      if (fact.kind === 'departed' || fact.kind === 'loaded') return fact.parcels.includes(parcel);
      return (fact.kind === 'contracted' || fact.kind === 'left-over') && fact.parcel === parcel;
    });

  test('go with another one on the same day', () => {
    const dayOf = (time: number): number => Math.floor(time / DAY);
    let helped = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const run = sound(withFleets({ ...file, seed }, { van: { count: 2, capacity: { parcels: 12 } } }));
      /** Vans that have broken down by then on the day. */
      const broken = (time: number) => {
        const facts = factsOf(run, 'broke-down').filter(({ begin }) => begin <= time && dayOf(begin) === dayOf(time));
        return new Set(facts.map(({ vehicle }) => vehicle)).size;
      };
      for (const fact of putBack(run)) {
        const fate = fateOf(run, fact);
        if (broken(fact.time) === 2) {
          expect(fate).toMatchObject({ kind: 'left-over', why: 'breakdown' });
          continue;
        }
        // Two hours before its shift ends, the other one may have no time left.
        if (fact.time % DAY >= 14 * HOUR) continue;
        helped++;
        // On a tour of its own, or fetched by one that is under way.
        expect(['departed', 'loaded']).toContain(fate?.kind);
        expect(dayOf(fate?.time ?? 0)).toBe(dayOf(fact.time));
      }
    }
    expect(helped).toBeGreaterThan(20);
  });

  test('go to a contractor for the overflow where there is no other one', () => {
    const study = withFleets({ ...file, seed: 14 }, { van: { count: 1, capacity: { parcels: 30 } } });
    const alone = sound(study);
    expect(putBack(alone).length).toBeGreaterThan(0);
    for (const fact of putBack(alone))
      expect(fateOf(alone, fact)).toMatchObject({ kind: 'left-over', why: 'breakdown' });
    const run = sound(withContractors(study, { takes: 'overflow', until: '22:00' }));
    expect(putBack(run).length).toBeGreaterThan(0);
    for (const fact of putBack(run)) expect(fateOf(run, fact)).toMatchObject({ kind: 'contracted', why: 'breakdown' });
  });
});
