import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { contractorVisits } from '../../src/economics/contractor-visits.ts';
import type { Change, Study, StudyFile } from '../../src/model/study.ts';
import { contractorAttempts } from '../../src/simulation/contractor-attempts.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { severalCarriers, withContractors } from '../builders/carriers.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(5, 5);

/** The town with so many vans of so few parcels. */
function withVans(count: number, parcels: number, base: Study = aStudy()): Study {
  const [baseline, ...variants] = base.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'van' ? { ...fleet, count, capacity: { parcels } } : fleet,
  );
  return {
    ...base,
    rules: { ...base.rules, van: { ...base.rules.van, maxTours: 1 } },
    scenarios: [{ ...baseline, fleets }, ...variants],
  };
}

const leftOver = (run: Run): number => factsOf(run, 'left-over').length;

function sound(study: Study, scenario?: string): Run {
  const run = aRun(study, town, scenario);
  expect(brokenInvariants(run)).toEqual([]);
  return run;
}

describe('a contractor', () => {
  test('comes to nobody before a window opens: those that open after its hours are for the own vans, or another day', () => {
    const study = aStudy({ demand: { windowShare: 0.5, windowHours: 2 } });
    const run = sound(withContractors(study, { takes: 'all', until: '12:00' }));
    const late = run.parcels.filter(({ window, day }) => window !== null && window.from >= day * DAY + 12 * HOUR);
    expect(late.length).toBeGreaterThan(0);
    const brought = new Map(factsOf(run, 'delivered').map((fact) => [fact.parcel, fact]));
    for (const { index, day } of late) {
      const { time, tour } = brought.get(index) ?? { time: (day + 1) * DAY, tour: -1 };
      expect(tour >= 0 || time >= (day + 1) * DAY).toBe(true);
    }
  });

  test('that takes all is asked for every address, also by a scenario that changes one for a zone to it', () => {
    const zone = { centre: { x: 500, y: 500 }, radius: 150 };
    const base = withContractors(aStudy(), { id: 'k', takes: 'zone', zone });
    const buy: Change = { id: 'buy', on: true, kind: 'set-contractor', target: 'k', set: { takes: 'all' } };
    const run = sound(withVariant(base, 'buy', 'lockers', [buy]), 'buy');
    const all = sound(withContractors(aStudy(), { id: 'k', takes: 'all' }), 'lockers');
    const givenIn = (one: Run) => factsOf(one, 'contracted').map(({ parcel }) => parcel);
    expect(givenIn(run)).toEqual(givenIn(all));
    expect(givenIn(run).length).toBeGreaterThan(givenIn(sound(base, 'lockers')).length);
  });

  test('takes what the own vans have no room for, instead of letting it wait', () => {
    const study = withVans(1, 20);
    expect(leftOver(sound(study))).toBeGreaterThan(0);
    const run = sound(withContractors(study, { takes: 'overflow' }));
    expect(leftOver(run)).toBe(0);
    const given = factsOf(run, 'contracted');
    expect(new Set(given.map(({ why }) => why))).toEqual(new Set(['vehicle full']));
    expect(given.length).toBeLessThan(run.parcels.length);
  });

  test('collects at a micro-depot what its bikes have no room for, and brings back to the hub what nobody takes', () => {
    const never = { at10: 0, at14: 0, at19: 0, business: 0 };
    // Without vans, and with every door in reach of the bike: all of it is the bike's.
    const base = aStudy({
      demand: { parcelsPerDay: 60, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
      rules: { bike: { maxTours: 1 }, presence: never, neighbourAccepts: 0, maxAttempts: 1 },
    });
    const [baseline, ...variants] = base.scenarios;
    const fleets = baseline.fleets.flatMap((fleet) =>
      fleet.kind === 'van' ? [] : [fleet.kind === 'bike' ? { ...fleet, count: 1, capacity: { parcels: 5 } } : fleet],
    );
    const reaching = variants.map((variant) => ({
      ...variant,
      changes: variant.changes.map((change) =>
        change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, catchment: 5_000 } } : change,
      ),
    }));
    const study: Study = { ...base, scenarios: [{ ...baseline, fleets }, ...reaching] };
    const depotIn = (run: Run): number => [...run.setting.depots.keys()][0] as number;
    const alone = sound(study, 'depots');
    expect(factsOf(alone, 'left-over').filter(({ facility }) => facility === depotIn(alone)).length).toBeGreaterThan(0);
    const run = sound(withContractors(study, { takes: 'overflow' }), 'depots');
    expect(leftOver(run)).toBe(0);
    const given = factsOf(run, 'contracted');
    expect(given.length).toBeGreaterThan(0);
    expect(new Set(given.map(({ facility, why }) => `${facility} ${why}`))).toEqual(
      new Set([`${depotIn(run)} vehicle full`]),
    );
    const collected = new Set(given.map(({ parcel }) => parcel));
    const back = factsOf(run, 'arrived').filter(({ parcel, why }) => collected.has(parcel) && why === 'attempt failed');
    expect(new Set(back.map(({ facility }) => run.setting.facilities[facility]?.kind))).toEqual(new Set(['hub']));
  });

  test('changes nothing where the own vans never lack room', () => {
    expect(sound(withContractors(aStudy(), { takes: 'overflow' })).facts).toEqual(sound(aStudy()).facts);
  });

  test('delivers everything for a zone from the morning on, and nothing outside', () => {
    const zone = { centre: { x: 200, y: 200 }, radius: 300 };
    const run = sound(withContractors(aStudy(), { takes: 'zone', zone }));
    const { x, y } = town.addresses;
    const isInside = (parcel: number): boolean => {
      const { address } = run.parcels[parcel] as Run['parcels'][number];
      return ((x[address] as number) - 200) ** 2 + ((y[address] as number) - 200) ** 2 <= 300 ** 2;
    };
    const given = new Set(factsOf(run, 'contracted').map(({ parcel }) => parcel));
    const ended = factsOf(run, 'delivered').map(({ parcel }) => parcel);
    expect(given.size).toBeGreaterThan(0);
    for (const parcel of ended) expect(given.has(parcel)).toBe(isInside(parcel));
  });

  test('that takes all leaves the own vans at home', () => {
    const run = sound(withContractors(aStudy(), { takes: 'all' }));
    expect(factsOf(run, 'departed')).toEqual([]);
    expect(factsOf(run, 'delivered').length).toBeGreaterThan(0);
  });

  test('works for the carrier that it names only', () => {
    const run = sound(withContractors(severalCarriers([1, 1]), { takes: 'all', carrier: 'b' }));
    const carriers = factsOf(run, 'contracted').map(({ parcel }) => run.parcels[parcel]?.carrier);
    expect(new Set(carriers)).toEqual(new Set([1]));
  });

  test('comes within its hours, once a day to an address where no windows are promised', () => {
    const run = sound(
      withContractors(aStudy({ demand: { parcelsPerDay: 200, windowShare: 0 } }), {
        takes: 'all',
        from: '10:00',
        until: '12:00',
      }),
    );
    const times = new Map<string, Set<number>>();
    for (const fact of [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')]) {
      const second = fact.time % DAY;
      expect(second).toBeGreaterThanOrEqual(10 * HOUR);
      expect(second).toBeLessThan(12 * HOUR);
      const key = `${run.parcels[fact.parcel]?.address}/${Math.floor(fact.time / DAY)}`;
      times.set(key, (times.get(key) ?? new Set()).add(fact.time));
    }
    for (const seconds of times.values()) expect(seconds.size).toBe(1);
  });

  test('comes to an address again for another window, and is paid one stop for the day', () => {
    const study = aStudy({ demand: { parcelsPerDay: 300, windowShare: 0.4, windowHours: 2 } });
    const run = sound(withContractors(study, { takes: 'all' }));
    const { placement } = run.setting;
    const times = new Map<string, Set<number>>();
    for (const { time, parcel } of contractorAttempts(journalOf(run), placement)) {
      const key = `${run.parcels[parcel]?.address}/${Math.floor(time / DAY)}`;
      times.set(key, (times.get(key) ?? new Set()).add(time));
    }
    expect([...times.values()].some(({ size }) => size > 1)).toBe(true);
    const paid = contractorVisits(journalOf(run), placement).map(
      ({ parcels, day }) => `${run.parcels[parcels[0] as number]?.address}/${day}`,
    );
    expect(paid.sort()).toEqual([...times.keys()].sort());
  });

  test('keeps the windows that were promised', () => {
    const run = sound(withContractors(aStudy({ demand: { parcelsPerDay: 60, windowShare: 1 } }), { takes: 'all' }));
    const first = factsOf(run, 'delivered').filter(
      ({ parcel, time }) => run.parcels[parcel]?.day === Math.floor(time / DAY),
    );
    expect(first.length).toBeGreaterThan(0);
    for (const { parcel, time } of first) {
      const { window } = run.parcels[parcel] as Run['parcels'][number];
      expect(time).toBeGreaterThanOrEqual(window?.from as number);
      expect(time).toBeLessThanOrEqual(window?.until as number);
    }
  });

  test('meets the same doors at the same second, tries again, and brings back what nobody takes', () => {
    const never = { at10: 0, at14: 0, at19: 0, business: 0 };
    const study = aStudy({ rules: { presence: never, neighbourAccepts: 0, maxAttempts: 2 } });
    const run = sound(withContractors(study, { takes: 'all' }));
    expect(factsOf(run, 'delivered')).toEqual([]);
    for (const { index, measured } of run.parcels) {
      if (!measured) continue;
      const failed = factsOf(run, 'attempt-failed').filter(({ parcel }) => parcel === index);
      expect(failed.length).toBe(2);
      expect(Math.floor((failed[1]?.time as number) / DAY)).toBe(Math.floor((failed[0]?.time as number) / DAY) + 1);
    }
    expect(new Set(factsOf(run, 'returned').map(({ why }) => why))).toEqual(new Set(['attempts used up']));
  });

  test('changes no order, whatever it takes', () => {
    const alone = aSetting(aStudy(), town).ordersOf(0);
    for (const takes of ['all', 'overflow']) {
      expect(aSetting(withContractors(aStudy(), { takes }), town).ordersOf(0)).toEqual(alone);
    }
  });

  test('comes to an address at the same second whoever else it is given', () => {
    const zone = { centre: { x: 200, y: 200 }, radius: 300 };
    const timesOf = (contractor: object): Map<string, number> => {
      const run = sound(withContractors(aStudy(), contractor));
      const first = [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')].filter(({ time }) => time < DAY);
      return new Map(
        first.flatMap(({ parcel, tour, time }) => (tour < 0 ? [[run.parcels[parcel]?.id ?? '', time]] : [])),
      );
    };
    const [all, some] = [timesOf({ takes: 'all' }), timesOf({ takes: 'zone', zone })];
    expect(some.size).toBeGreaterThan(0);
    expect(all.size).toBeGreaterThan(some.size);
    for (const [id, time] of some) expect(all.get(id)).toBe(time);
  });

  test('disturbs no orders and no doors of parcels that it does not get', () => {
    const study = aStudy({ rules: { failures: { motor: 0 }, door: { spread: 0 } } });
    const alone = sound(study);
    const helped = sound(withContractors(study, { takes: 'zone', zone: { centre: { x: 0, y: 0 }, radius: 1 } }));
    expect(helped.parcels).toEqual(alone.parcels);
    expect(helped.facts).toEqual(alone.facts);
  });
});

describe('a contractor whose vehicle is told', () => {
  const circle = { name: 'Old', centre: { x: 400, y: 400 }, radius: 250 };
  const isInside = ({ parcels }: Run, parcel: number): boolean => {
    const { x, y } = town.addresses;
    const { address } = parcels[parcel] as Run['parcels'][number];
    return ((x[address] as number) - 400) ** 2 + ((y[address] as number) - 400) ** 2 <= 250 ** 2;
  };
  const zoned = (zone: object, contractor: object): Run =>
    sound(
      withContractors(aStudy({ rules: { zones: [{ id: 'old', ...circle, ...zone }] } } as Partial<StudyFile>), {
        takes: 'all',
        ...contractor,
      }),
    );
  const given = (run: Run) => factsOf(run, 'contracted').filter(({ parcel }) => isInside(run, parcel));

  test.each([
    ['of low emission', { kind: 'low-emission', fromDay: 0, co2: 100 }, { vehicle: 'van', co2: 250 }, { co2: 50 }],
    ['for short vehicles', { kind: 'length', longest: 4 }, { vehicle: 'van' }, { vehicle: 'cargo-bike' }],
  ] as const)('takes nothing into a zone %s that bars it, and all if it does not', (_, zone, barred, allowed) => {
    expect(given(zoned(zone, barred))).toEqual([]);
    expect(factsOf(zoned(zone, barred), 'contracted').length).toBeGreaterThan(0);
    expect(given(zoned(zone, { ...barred, ...allowed })).length).toBeGreaterThan(0);
    const { vehicle: told, ...untold } = { ...barred };
    expect(told).toBe('van');
    expect(given(zoned(zone, untold)).length).toBeGreaterThan(0);
  });

  test('keeps the delivery hours of a pedestrian zone, unless it comes by bike', () => {
    const zone = { kind: 'pedestrian', from: '08:00', until: '10:30' };
    const latest = (contractor: object): number => {
      const run = zoned(zone, { from: '09:00', until: '19:00', ...contractor });
      const visits = [...factsOf(run, 'delivered'), ...factsOf(run, 'attempt-failed')].filter(
        ({ tour, parcel }) => tour < 0 && isInside(run, parcel),
      );
      expect(visits.length).toBeGreaterThan(0);
      return Math.max(...visits.map(({ time }) => time % DAY));
    };
    expect(latest({ vehicle: 'van' })).toBeLessThan(10.5 * HOUR);
    expect(latest({ vehicle: 'cargo-bike' })).toBeGreaterThan(10.5 * HOUR);
    expect(latest({})).toBeGreaterThan(10.5 * HOUR);
  });

  test('brings back in the end what a zone bars after its first attempt', () => {
    const never = { at10: 0, at14: 0, at19: 0, business: 0 };
    const zones = [{ id: 'old', ...circle, kind: 'low-emission', fromDay: 1, co2: 0 }];
    const study = aStudy({ rules: { presence: never, neighbourAccepts: 0, zones } } as Partial<StudyFile>);
    const run = sound(withContractors(study, { takes: 'all', vehicle: 'van' }));
    const back = factsOf(run, 'returned').filter(({ parcel }) => isInside(run, parcel));
    expect(new Set(back.map(({ why }) => why))).toContain('too old');
  });

  test('is no other where no zone is in force', () => {
    const run = (contractor: object) => sound(withContractors(aStudy(), { takes: 'all', ...contractor }));
    expect(run({ vehicle: 'van' }).facts).toEqual(run({}).facts);
  });
});
