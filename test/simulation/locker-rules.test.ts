import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { FactOf } from '../../src/simulation/facts.ts';
import { momentOf, pickUpTime } from '../../src/simulation/pick-up.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;

/** Two small lockers near each other that many people choose. */
function lockerRun(rules: Rules): Run {
  const study = aStudy({
    rules: { ...rules, locker: { chosen: 0.9, radius: 2_000, ...rules.locker } },
    demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
  });
  return aRun(withVariant(study, 'two', 'lockers', [adding('locker', 'other', 500, 500)]), town, 'two');
}

function factsOf<Kind extends Parameters<typeof is>[1]>(run: Run, kind: Kind): FactOf<Kind>[] {
  return run.facts.filter((fact): fact is FactOf<Kind> => is(fact, kind));
}
function is(fact: Run['facts'][number], kind: Run['facts'][number]['kind']): boolean {
  return fact.kind === kind;
}

const facilityOf = (run: Run, parcel: number): number[] =>
  factsOf(run, 'assigned')
    .filter((fact) => fact.parcel === parcel)
    .map(({ facility }) => facility);

describe('a parcel that finds its locker full', () => {
  test('goes to the next locker in reach where the rule says so', () => {
    const run = lockerRun({ locker: { whenFull: 'next locker' } });
    const refused = factsOf(run, 'refused');
    expect(refused.length).toBeGreaterThan(0);
    const tried = facilityOf(run, (refused[0] as FactOf<'refused'>).parcel);
    const lockers = new Set([...run.setting.lockers.keys()]);
    expect(tried.slice(0, 2).every((facility) => lockers.has(facility))).toBe(true);
    expect(tried[0]).not.toBe(tried[1]);
  });

  test('goes to the door where the rule says so', () => {
    const run = lockerRun({ locker: { whenFull: 'door' } });
    const [first] = factsOf(run, 'refused');
    const tried = facilityOf(run, (first as FactOf<'refused'>).parcel);
    expect(tried.slice(1).some((facility) => run.setting.lockers.has(facility))).toBe(false);
  });
});

describe('a reservation', () => {
  test('spares every trip in vain, and turns away at the hub instead', () => {
    const run = lockerRun({ locker: { reservation: true } });
    expect(factsOf(run, 'refused')).toEqual([]);
    expect(factsOf(run, 'turned-away').length).toBeGreaterThan(0);
    expect(factsOf(run, 'deposited').length).toBeGreaterThan(0);
  });

  test('is given back when the parcel is deposited', () => {
    const run = lockerRun({ locker: { reservation: true } });
    expect(run.world.reserved.flat().every((kept) => kept === 0)).toBe(true);
  });

  test('is given back when the parcel is returned before it came', () => {
    const study = aStudy({
      rules: { maxAgeDays: 2, locker: { chosen: 0.9, radius: 2_000, reservation: true } },
      demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0 },
      days: { warmUp: 0, measured: 4 },
    });
    const [baseline, ...variants] = study.scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: 1, capacity: { parcels: 5 } }));
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'lockers');
    expect(factsOf(run, 'returned').length).toBeGreaterThan(0);
    const kept = run.world.reserved.flat().reduce((sum, count) => sum + count, 0);
    const waiting = run.world.parcels.filter(({ reserved, stage }) => reserved !== null && stage === 'kept').length;
    expect(kept).toBe(waiting);
  });

  test('is not made where the rule is off', () => {
    expect(factsOf(lockerRun({ locker: { reservation: false } }), 'turned-away')).toEqual([]);
  });
});

describe('a parcel after a failed attempt', () => {
  const away: Rules = {
    neighbourAccepts: 0,
    presence: { at10: 0, at14: 0, at19: 0 },
    maxAttempts: 3,
    locker: { chosen: 0.01 },
  };

  test('is redirected to a locker where the rule says so', () => {
    const run = lockerRun({ ...away, afterFailed: 'locker' });
    const failed = new Set(factsOf(run, 'attempt-failed').map(({ parcel }) => parcel));
    expect(factsOf(run, 'deposited').some(({ parcel }) => failed.has(parcel))).toBe(true);
  });

  test('goes to a locker even where nobody chooses one for a first delivery', () => {
    const run = lockerRun({ ...away, afterFailed: 'locker', locker: { chosen: 0, radius: 2_000 } });
    const failed = new Set(factsOf(run, 'attempt-failed').map(({ parcel }) => parcel));
    // Some of those from before the run failed before it.
    const deposited = factsOf(run, 'deposited').filter(({ parcel }) => (run.parcels[parcel]?.day ?? -1) >= 0);
    expect(deposited.length).toBeGreaterThan(0);
    expect(deposited.every(({ parcel }) => failed.has(parcel))).toBe(true);
  });

  test('is redirected after its last attempt, too, and goes back to its sender where nothing is in reach', () => {
    const last = { ...away, maxAttempts: 1 };
    const locker = lockerRun({ ...last, afterFailed: 'locker', locker: { chosen: 0, radius: 2_000 } });
    const counter = aRun(aStudy({ rules: { ...last, afterFailed: 'micro-depot' } }), town, 'depots');
    for (const run of [locker, counter]) {
      const failed = new Set(factsOf(run, 'attempt-failed').map(({ parcel }) => parcel));
      expect(factsOf(run, 'deposited').some(({ parcel }) => failed.has(parcel))).toBe(true);
      expect(brokenInvariants(run)).toEqual([]);
    }
    const far = lockerRun({ ...last, afterFailed: 'locker', locker: { chosen: 0, radius: 1 } });
    expect(factsOf(far, 'deposited')).toEqual([]);
    expect(factsOf(far, 'returned').length).toBeGreaterThan(0);
    expect(brokenInvariants(far)).toEqual([]);
  });

  test('is tried at the door again where it is for a business', () => {
    const closed = { ...away, presence: { at10: 0, at14: 0, at19: 0, business: 0 }, locker: { radius: 2_000 } };
    for (const afterFailed of ['locker', 'micro-depot'] as const) {
      const study = aStudy({ rules: { ...closed, afterFailed }, demand: { parcelsPerDay: 60, businessShare: 0.5 } });
      const run = aRun(withVariant(study, 'both', 'depots', [adding('locker', 'box', 500, 500)]), town, 'both');
      const isBusiness = ({ parcel }: { parcel: number }): boolean => run.parcels[parcel]?.business === true;
      const tried = factsOf(run, 'attempt-failed').filter(isBusiness);
      expect(tried.some(({ parcel }) => tried.filter((fact) => fact.parcel === parcel).length > 1)).toBe(true);
      expect(factsOf(run, 'deposited').filter(isBusiness)).toEqual([]);
      expect(factsOf(run, 'deposited').length).toBeGreaterThan(0);
    }
  });

  test('is redirected from a micro-depot as well, by bike', () => {
    const study = aStudy({
      rules: { ...away, afterFailed: 'locker', locker: { chosen: 0.01, radius: 2_000 } },
      demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
    });
    const run = aRun(withVariant(study, 'both', 'depots', [adding('locker', 'box', 500, 500)]), town, 'both');
    const bikes = new Set(run.vehicles.filter(({ kind }) => kind === 'bike').map(({ index }) => index));
    const byBike = new Set(factsOf(run, 'departed').flatMap(({ tour, vehicle }) => (bikes.has(vehicle) ? [tour] : [])));
    expect(factsOf(run, 'deposited').some(({ tour }) => byBike.has(tour))).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is redirected to another locker though one had refused it before, which alone sends it to the door', () => {
    const tiny = { id: 'tiny', name: 'Tiny', position: { x: 400, y: 400 }, compartments: { S: 1, M: 0, L: 0 } };
    const huge = { id: 'huge', name: 'Huge', position: { x: 500, y: 100 }, compartments: { S: 2_000, M: 0, L: 0 } };
    const study = aStudy({
      demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
      rules: { ...away, afterFailed: 'locker', locker: { whenFull: 'door', chosen: 0.5, radius: 2_000 } },
      scenarios: [
        {
          id: 'vans',
          name: 'Vans',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          lockers: [tiny, huge],
          fleets: [{ id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' }],
        },
      ],
    });
    const run = aRun(study, town);
    const refused = new Set(factsOf(run, 'refused').map(({ parcel }) => parcel));
    const deposited = new Set(factsOf(run, 'deposited').map(({ parcel }) => parcel));
    const failed = new Set(factsOf(run, 'attempt-failed').map(({ parcel }) => parcel));
    expect(refused.size).toBeGreaterThan(0);
    for (const parcel of refused)
      if (run.parcels[parcel]?.measured) expect(failed.has(parcel) && deposited.has(parcel)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is tried at the door again where it is not', () => {
    const run = lockerRun({ ...away, afterFailed: 'door' });
    const failed = new Set(factsOf(run, 'attempt-failed').map(({ parcel }) => parcel));
    expect(factsOf(run, 'deposited').some(({ parcel }) => failed.has(parcel))).toBe(false);
  });
});

describe('what a full or small bank takes', () => {
  test('a bank without a compartment that may take a parcel attracts none', () => {
    const study = aStudy({
      rules: { locker: { chosen: 0.9, radius: 2_000, upsizing: false } },
      demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0, sizes: { XS: 0, S: 0, M: 1, L: 0 } },
    });
    const bank = { S: 50, M: 0, L: 50 };
    const change = { id: 'bank', on: true, kind: 'set-locker', target: 'box', set: { compartments: bank } } as const;
    const run = aRun(withVariant(study, 'odd', 'lockers', [change]), town, 'odd');
    expect(factsOf(run, 'refused')).toEqual([]);
    expect(factsOf(run, 'delivered').length).toBeGreaterThan(0);
  });
});

describe('the stock at the start', () => {
  test('is that of a later week’s same morning', () => {
    // Monday to Saturday; day 0 and day 7 are Mondays. Many lockers' worth of room, so that nothing is refused.
    const bank = { S: 900, M: 900, L: 900 };
    const change = { id: 'bank', on: true, kind: 'set-locker', target: 'box', set: { compartments: bank } } as const;
    let before = 0;
    let after = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const study = aStudy({
        seed,
        days: { warmUp: 6, measured: 1 },
        rules: { locker: { chosen: 0.9, radius: 2_000 } },
        demand: { parcelsPerDay: 120, businessShare: 0, windowShare: 0 },
      });
      const run = aRun(withVariant(study, 'wide', 'lockers', [change]), town, 'wide');
      before += factsOf(run, 'stocked').length;
      const taken = run.facts.filter(({ kind, time }) => kind === 'deposited' && time < 7 * DAY).length;
      const left = run.facts.filter(
        ({ kind, time }) => (kind === 'collected' || kind === 'expired' || kind === 'cleared') && time < 7 * DAY,
      ).length;
      after += factsOf(run, 'stocked').length + taken - left;
    }
    // Two sums of about 500 independent parcels; four standard errors of their difference.
    expect(Math.abs(before - after)).toBeLessThan(4 * Math.sqrt(before + after));
  });
});

describe('the hour of a pick-up', () => {
  const evening = Array.from({ length: 24 }, (_, hour) => (hour === 18 ? 1 : 0));

  test('falls only into hours in which people come', () => {
    for (const u of [0, 0.3, 0.999]) {
      const second = momentOf(u, evening, 8 * HOUR, 22 * HOUR);
      expect(Math.floor(second / HOUR)).toBe(18);
    }
  });

  test('follows the weights of the hours', () => {
    const weights = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 3 : hour === 15 ? 1 : 0));
    expect(momentOf(0.5, weights, 0, DAY)).toBe(9 * HOUR + (2 / 3) * HOUR);
    expect(Math.floor(momentOf(0.76, weights, 0, DAY) / HOUR)).toBe(15);
  });

  test('spreads evenly where nobody is said to come', () => {
    expect(momentOf(0.5, new Array(24).fill(0), 0, 1_000)).toBe(500);
  });

  test('keeps to the opening hours of the locker', () => {
    const setting = aSetting(aStudy({ rules: { locker: { dwellDays: [1] } } }), town, 'lockers');
    const [order] = setting.ordersOf(0);
    if (order === undefined) throw new Error('expected an order');
    for (let address = 0; address < 40; address++) {
      const { at } = pickUpTime(setting, { opens: '09:00', closes: '11:00' }, { ...order, address }, 7 * HOUR);
      expect(at).toBeGreaterThanOrEqual(9 * HOUR);
      expect(at).toBeLessThan(11 * HOUR);
    }
  });

  test('is one of the next day where the parcel comes when the locker is shut for the day', () => {
    const setting = aSetting(aStudy({ rules: { locker: { dwellDays: [1] } } }), town, 'lockers');
    const [order] = setting.ordersOf(0);
    if (order === undefined) throw new Error('expected an order');
    for (const deposited of [11 * HOUR - 60, 13 * HOUR]) {
      for (let address = 0; address < 40; address++) {
        const { at } = pickUpTime(setting, { opens: '09:00', closes: '11:00' }, { ...order, address }, deposited);
        expect(at).toBeGreaterThanOrEqual(DAY + 9 * HOUR);
        expect(at).toBeLessThan(DAY + 11 * HOUR);
      }
    }
  });

  test('never comes where the locker keeps a parcel no longer than the day on which it shut before', () => {
    const setting = aSetting(aStudy({ rules: { locker: { dwellDays: [1], expiryDays: 1 } } }), town, 'lockers');
    const [order] = setting.ordersOf(0);
    if (order === undefined) throw new Error('expected an order');
    const hours = { opens: '09:00', closes: '11:00' };
    expect(pickUpTime(setting, hours, order, 13 * HOUR)).toEqual({ at: DAY - 1, expires: true });
  });

  test('is before midnight where the locker is open until then', () => {
    const setting = aSetting(aStudy({ rules: { locker: { dwellDays: [1] } } }), town, 'lockers');
    const [order] = setting.ordersOf(0);
    if (order === undefined) throw new Error('expected an order');
    const { at } = pickUpTime(setting, { opens: '00:00', closes: '24:00' }, order, DAY - 60);
    expect(at).toBe(DAY - 1);
  });

  test('is in the opening hours of lockers that feeders reach after closing', () => {
    const patch = {
      rules: { feeder: { waves: ['13:00'] }, locker: { chosen: 0.9, radius: 900 } },
      locker: { opens: '08:00', closes: '12:00' },
    };
    const run = aRun(switchedStudy([patch]), town);
    expect(factsOf(run, 'collected').length).toBeGreaterThan(0);
    expect(factsOf(run, 'deposited').every(({ time }) => time % DAY > 12 * HOUR)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
