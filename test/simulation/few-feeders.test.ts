// Feeders that are counted: what they have no room for goes by van, and is promised to them no second time.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { fitsBike, type Parcel } from '../../src/model/parcel.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;

/** One feeder of the hub for so many parcels at once, for a micro-depot that takes 100 and a locker. */
function studyWith(parcels: number, rules: Rules, count: number | 'as needed' = 1, van: object = {}): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const small = { count, capacity: { parcels } };
  const fleets = baseline.fleets.map((fleet) => ({
    ...fleet,
    ...(fleet.kind === 'feeder' ? small : fleet.kind === 'van' ? van : {}),
  }));
  const everybody = { at10: 1, at14: 1, at19: 1, business: 1 };
  const study = aStudy({
    days: { warmUp: 1, measured: 2 },
    demand: { parcelsPerDay: 100, businessShare: 0, windowShare: 0 },
    rules: { presence: everybody, ...rules },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
  return withVariant(study, 'both', 'depots', [adding('locker', 'box', 400, 400)]);
}

const runOf = (study: Study): Run => aRun(study, town, 'both');
/** Measured parcels that are handed over after their day. */
const late = (run: Run): number =>
  factsOf(run, 'delivered').filter(({ parcel, time }) => {
    const who = run.parcels[parcel];
    return who?.measured === true && time >= (who.day + 1) * DAY;
  }).length;
const leftAtHub = (run: Run) => factsOf(run, 'left-over').filter(({ facility }) => facility === 0);

test('what the one feeder that a micro-depot lets in can unload in its hours comes with it, though that takes most of them', () => {
  const zone = { id: 'old', name: 'Old', kind: 'pedestrian', centre: { x: 600, y: 600 }, radius: 20 } as const;
  const zones = [{ ...zone, from: '05:00', until: '07:40' }];
  const set = { opens: '06:00', closes: '24:00', feedersADay: 1 };
  const limited = { id: 'limited', on: true, kind: 'set-depot', target: 'market', set } as const;
  const broughtWith = (more: Rules): number[][] => {
    const rules: Rules = { depot: { unloadParcel: 120, unloadMost: 3_600 }, ...more };
    const study = aStudy({ demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0 }, rules });
    const run = aRun(withVariant(study, 'limited', 'depots', [limited]), town, 'limited');
    expect(brokenInvariants(run)).toEqual([]);
    return factsOf(run, 'dropped').flatMap(({ time, parcels }) => (time < DAY ? [[...parcels]] : []));
  };
  const [brought = []] = broughtWith({});
  expect(brought.length).toBeGreaterThan(15);
  expect(broughtWith({ zones })).toEqual([brought]);
});

test('what a full micro-depot cannot take waits for room there, where no van can come to its door', () => {
  const zone = {
    id: 'old',
    name: 'Old',
    kind: 'low-emission',
    centre: { x: 500, y: 500 },
    radius: 5_000,
    co2: 0,
  } as const;
  const electric = { type: 'electric-van', numbers: { co2: 0 } };
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, ...electric } : fleet));
  const study = aStudy({
    demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0 },
    rules: { presence: { at10: 1, at14: 1, at19: 1 }, zones: [zone], maxAgeDays: 4 },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
  const small = { id: 'small', on: true, kind: 'set-depot', target: 'market', set: { parcelsPerDay: 5 } } as const;
  const run = aRun(withVariant(study, 'small', 'depots', [small]), town, 'small');
  const byBike = factsOf(run, 'assigned').filter(({ way }) => way === 'bike');
  const reached = new Set(byBike.map(({ parcel }) => run.parcels[parcel]?.address));
  const left = leftAtHub(run).filter(({ parcel }) => {
    const { address, size } = run.parcels[parcel] as Parcel;
    return reached.has(address) && fitsBike(size);
  });
  expect(left.length).toBeGreaterThan(0);
  expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['depot full']));
  expect(brokenInvariants(run)).toEqual([]);
});

describe('parcels that counted feeders have no room for', () => {
  test('go by van on the same day, in whatever order the waves and the vans leave', () => {
    for (const waves of [['06:00'], ['06:30', '11:30'], ['09:00', '12:00']]) {
      const run = runOf(studyWith(10, { feeder: { waves } }));
      expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
      expect([waves, leftAtHub(run).length, late(run)]).toEqual([waves, 0, 0]);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });

  test('wait for the feeders of the next day where no van can take them', () => {
    const run = runOf(studyWith(10, { feeder: { waves: ['06:30'] } }, 1, { numbers: { rangeKm: 0.2 } }));
    const left = leftAtHub(run).filter(({ parcel }) => run.parcels[parcel]?.measured === true);
    expect(left.length).toBeGreaterThan(0);
    const days = new Set(factsOf(run, 'arrived').map(({ time }) => Math.floor(time / DAY)));
    expect(days.size).toBeGreaterThan(2);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('wait for them, and for room aboard, where a zone has shut before any van can be at their doors', () => {
    const zone = { id: 'old', name: 'Old', kind: 'pedestrian', centre: { x: 500, y: 500 }, radius: 5_000 } as const;
    // The second zone shuts when vans have loaded, but not come.
    for (const until of ['08:00', '08:25']) {
      const zones = [{ ...zone, from: '05:00', until }];
      const rules: Rules = { feeder: { waves: ['06:00'] }, van: { from: '08:00' }, zones };
      const run = runOf(studyWith(10, rules));
      const addressOf = ({ parcel }: { parcel: number }) => run.parcels[parcel]?.address;
      const reached = new Set(
        factsOf(run, 'assigned').flatMap((fact) => (fact.way === 'bike' ? [addressOf(fact)] : [])),
      );
      const isTheirs = ({ parcel }: { parcel: number }) => fitsBike(run.parcels[parcel]?.size ?? 'L');
      // Before what waits is more than the micro-depot takes in a day.
      const left = leftAtHub(run).filter(
        (fact) => fact.time < 4 * DAY && reached.has(addressOf(fact)) && isTheirs(fact),
      );
      expect(left.length).toBeGreaterThan(0);
      expect([until, new Set(left.map(({ why }) => why))]).toEqual([until, new Set(['vehicle full'])]);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });

  test('are none where there are as many feeders as needed', () => {
    const run = runOf(studyWith(10, {}, 'as needed'));
    const many = runOf(studyWith(10, {}, 1_000));
    const ways = (one: Run) => factsOf(one, 'assigned').map(({ parcel, way }) => `${one.parcels[parcel]?.id} ${way}`);
    expect(ways(many)).toEqual(ways(run));
  });
});

test('a parcel that feeders had no time for goes by van on the next day, and never waits for them again', () => {
  // One parcel can be unloaded in the time that is left, a whole load cannot.
  const run = runOf(
    studyWith(400, {
      feeder: { waves: ['09:00'], shiftHours: 2 },
      depot: { unloadParcel: 600, unloadMost: 9_000 },
    }),
  );
  const times = new Map<number, number>();
  for (const { parcel } of leftAtHub(run)) times.set(parcel, (times.get(parcel) ?? 0) + 1);
  expect(times.size).toBeGreaterThan(0);
  expect(Math.max(...times.values())).toBe(1);
  expect(brokenInvariants(run)).toEqual([]);
});

describe('parcels for which the site of a micro-depot lets in too few feeders', () => {
  /** Feeders as needed for ten parcels each, of which so many may come a day, when the vans have left. */
  const limited = (feedersADay: number): Run => {
    const study = studyWith(10, { feeder: { waves: ['09:00', '12:00'] } }, 'as needed');
    const limit = { id: 'limit', on: true, kind: 'set-depot', target: 'market', set: { feedersADay } } as const;
    return aRun(withVariant(study, 'limited', 'both', [limit]), town, 'limited');
  };

  test('go by van from the morning on', () => {
    for (const feedersADay of [1, 3]) {
      const run = limited(feedersADay);
      expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
      expect([feedersADay, leftAtHub(run).length, late(run)]).toEqual([feedersADay, 0, 0]);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });
});

describe('the limit of a site', () => {
  const plot = { id: 'plot', name: 'Plot', position: { x: 600, y: 600 }, area: 50, rent: 15 };
  const market = { id: 'market', name: 'Market', position: { x: 600, y: 600 }, catchment: 900, area: 50 };
  const byBike = (feedersADay: number, depots: readonly object[]): number[] => {
    const [baseline] = studyWith(10, {}, 'as needed').scenarios;
    const run = aRun(
      aStudy({
        days: { warmUp: 1, measured: 2 },
        demand: { parcelsPerDay: 150, businessShare: 0, windowShare: 0 },
        rules: { presence: { at10: 1, at14: 1, at19: 1, business: 1 } },
        sites: [{ ...plot, feedersADay }],
        scenarios: [
          baseline,
          {
            id: 'there',
            name: 'There',
            changes: depots.map((depot, row) => ({ id: `c${row}`, kind: 'add-depot', depot: { ...market, ...depot } })),
          },
        ],
      } as Partial<StudyFile>),
      town,
      'there',
    );
    expect(brokenInvariants(run)).toEqual([]);
    expect(leftAtHub(run)).toEqual([]);
    return [...run.setting.depots.keys()].map(
      (row) =>
        factsOf(run, 'assigned').filter(
          ({ way, facility, time }) => way === 'bike' && facility === row && Math.floor(time / DAY) === 1,
        ).length,
    );
  };

  test('lets in as many feeders as the same limit of the micro-depot itself', () => {
    for (const most of [2, 3, 4]) {
      const own = byBike(9_999, [{ feedersADay: most }]);
      expect(own).toEqual([10 * most]);
      expect(byBike(most, [{ site: 'plot' }])).toEqual(own);
    }
  });

  test('is shared by all micro-depots there', () => {
    const shared = byBike(4, [
      { id: 'a', name: 'A', site: 'plot', area: 25 },
      { id: 'b', name: 'B', site: 'plot', area: 25 },
    ]);
    expect(shared.reduce((sum, parcels) => sum + parcels, 0)).toBe(40);
  });
});

describe('parcels that wait for their recipients in a micro-depot', () => {
  const nobody = { at10: 0.4, at14: 0.4, at19: 0.4, business: 1 };
  const limited = (feedersADay: number, rules: Rules, changes: Partial<StudyFile> = {}): Run => {
    const study = studyWith(10, { presence: nobody, ...rules }, 'as needed');
    const limit = { id: 'limit', on: true, kind: 'set-depot', target: 'market', set: { feedersADay } } as const;
    return aRun(withVariant({ ...study, ...changes } as Study, 'limited', 'depots', [limit]), town, 'limited');
  };

  test('take room of the feeders that its site lets in, so that no more is called for them', () => {
    for (const feedersADay of [2, 3]) {
      const run = limited(feedersADay, { afterFailed: 'micro-depot', maxAttempts: 2, feeder: { waves: ['09:00'] } });
      expect(factsOf(run, 'assigned').filter(({ way }) => way === 'pick-up').length).toBeGreaterThan(0);
      const first = leftAtHub(run).filter(({ parcel, time }) => {
        const ways = factsOf(run, 'assigned').filter((one) => one.parcel === parcel && one.time <= time);
        return ways.at(-1)?.way === 'bike';
      });
      expect([feedersADay, first.length]).toEqual([feedersADay, 0]);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });

  test('are tried no more often than the rule says when no feeder may bring them', () => {
    const run = limited(1, { afterFailed: 'micro-depot', maxAttempts: 1, feeder: { waves: ['06:30'] } });
    const left = leftAtHub(run).filter(({ why }) => why === 'access hours');
    expect(left.length).toBeGreaterThan(0);
    const tries = new Map<number, number>();
    for (const { parcel } of factsOf(run, 'attempt-failed')) tries.set(parcel, (tries.get(parcel) ?? 0) + 1);
    expect(Math.max(...tries.values())).toBe(1);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

test('a parcel that the site lets no feeder bring, and no van can take, is late for access, and for no vehicle that is full', () => {
  const study = studyWith(10, { feeder: { waves: ['09:00'] } }, 'as needed', { numbers: { rangeKm: 0.2 } });
  const limit = { id: 'limit', on: true, kind: 'set-depot', target: 'market', set: { feedersADay: 2 } } as const;
  const run = aRun(withVariant(study, 'limited', 'both', [limit]), town, 'limited');
  const called = new Set(factsOf(run, 'assigned').flatMap(({ way, parcel }) => (way === 'bike' ? [parcel] : [])));
  const left = leftAtHub(run).filter(({ parcel, time }) => called.has(parcel) && time % DAY === 9 * HOUR);
  expect(left.length).toBeGreaterThan(0);
  expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['access hours']));
  expect(brokenInvariants(run)).toEqual([]);
});

describe('feeders that do not come there are no room for what goes there:', () => {
  /** Beside one for ten parcels another one for all of them, when the vans have left. */
  const beside = (other: object, depot: object = {}, waves = ['09:00']): Run => {
    const study = studyWith(10, { feeder: { waves } });
    const [baseline, ...variants] = study.scenarios;
    const small = baseline.fleets.find(({ kind }) => kind === 'feeder');
    const big = { ...small, id: 'big', name: 'Big', capacity: { ...small?.capacity, parcels: 200 }, ...other };
    const with2 = { ...study, scenarios: [{ ...baseline, fleets: [...baseline.fleets, big] }, ...variants] } as Study;
    const own = { id: 'own', on: true, kind: 'set-depot', target: 'market', set: depot } as const;
    return aRun(withVariant(with2, 'own', 'depots', [own]), town, 'own');
  };

  test.each([
    ['too long for the micro-depot', { numbers: { length: 11 } }, { longestVehicle: 8 }],
    ['as many as needed, but too long', { count: 'as needed', numbers: { length: 11 } }, { longestVehicle: 8 }],
    ['of too short a range', { numbers: { rangeKm: 0.1 } }, {}],
  ])('%s', (_name, other, depot) => {
    const run = beside(other, depot);
    expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
    expect([leftAtHub(run).length, late(run)]).toEqual([0, 0]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('one that comes takes what it has room for', () => {
    const run = beside({});
    expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(60);
    expect([leftAtHub(run).length, late(run)]).toEqual([0, 0]);
  });
});

test('what no feeder can carry is promised to none, however many there are', () => {
  const study = studyWith(400, { feeder: { waves: ['09:00'] } }, 'as needed');
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'feeder' ? { ...fleet, capacity: { parcels: 400, volume: 20, weight: 900 } } : fleet,
  );
  const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] } as Study, town, 'depots');
  expect(run.parcels.some(({ volume }) => volume > 20)).toBe(true);
  expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
  expect([leftAtHub(run).length, late(run)]).toEqual([0, 0]);
});

describe('a wave that comes outside the hours at which a micro-depot may be supplied brings nothing:', () => {
  const zones: Rules['zones'] = [
    {
      id: 'square',
      name: 'Square',
      kind: 'pedestrian',
      centre: { x: 600, y: 600 },
      radius: 20,
      from: '05:00',
      until: '10:00',
    },
  ];

  test.each(['as needed', 1] as const)('feeders %s', (count) => {
    const study = studyWith(20, { feeder: { waves: ['06:30', '12:00'] }, zones }, count);
    // Room on the floor for a part of what the micro-depot takes on a day.
    const small = { id: 'small', on: true, kind: 'set-depot', target: 'market', set: { area: 2 } } as const;
    const run = aRun(withVariant(study, 'small', 'depots', [small]), town, 'small');
    expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
    expect([leftAtHub(run).length, late(run)]).toEqual([0, 0]);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
