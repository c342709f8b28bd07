import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { measureStreetLoad } from '../../src/metrics/street-load.ts';
import { profileOf } from '../../src/model/speeds.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { vehicleSpec } from '../../src/model/vehicle.ts';
import { arrival } from '../../src/network/pace.ts';
import { ROAD_CLASSES, type RoadClass } from '../../src/network/street-graph.ts';
import type { Fact, FactOf, Vehicle } from '../../src/simulation/facts.ts';
import { addressesFrom, groundOf } from '../../src/simulation/ground.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { hopSpeed } from '../../src/simulation/hop-speed.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { waysOf } from '../../src/simulation/own-ways.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { drivingAt } from '../../src/simulation/tour-time.ts';
import { goesAndReturns } from '../../src/simulation/within-range.ts';
import type { TourState } from '../../src/simulation/world.ts';
import type { Patch } from '../builders/rule-switches.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

type Speeds = NonNullable<FleetSpec['speeds']>;

/** Every third street is tertiary, of the others every fifth a living street; the rest is residential. */
const town = mixedTown();

function mixedTown() {
  const grid = gridTown(6, 6);
  const classes: RoadClass[] = Array.from({ length: grid.streets.segmentCount }, (_, segment) =>
    segment % 3 === 0 ? 'tertiary' : segment % 5 === 0 ? 'living_street' : 'residential',
  );
  return {
    ...grid,
    streets: { ...grid.streets, roadClass: Uint8Array.from(classes, (road) => ROAD_CLASSES.indexOf(road)) },
  };
}

/** The test town's study on an even day, with such fields of its fleets by their id. */
function withSpeeds(byFleet: Readonly<Record<string, Partial<FleetSpec>>>, rules = {}): Study {
  const study = aStudy({ seed: 2, rules: { effort: 'quick', traffic: { dayToDay: 0, weather: 'fair' }, ...rules } });
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, ...byFleet[fleet.id] }));
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

const legsOf = (run: Run, kind: string): FactOf<'drove'>[] =>
  run.facts.filter(
    (fact): fact is FactOf<'drove'> => fact.kind === 'drove' && run.vehicles[fact.vehicle]?.kind === kind,
  );

const secondsOn = (run: Run, kind: string): number =>
  legsOf(run, kind).reduce((sum, { time, depart }) => sum + time - depart, 0);

const everyHour = (pace: number): number[] => Array(24).fill(pace);

/** Legs that take another time than the tables of their fleet say, on a day without traffic or weather, or that go another way. */
function legsAmiss({ facts, vehicles, setting }: Run): FactOf<'drove'>[] {
  const { study, placement, ground } = setting;
  const { roadClass } = ground.city.streets;
  return facts.filter((fact): fact is FactOf<'drove'> => {
    if (fact.kind !== 'drove') return false;
    const vehicle = vehicles[fact.vehicle] as Vehicle;
    const fleet = placement.fleets.find(({ id }) => id === vehicle.fleet) as FleetSpec;
    const spec = vehicleSpec(study, fleet);
    const own = fleet.speeds?.byClass as Partial<Record<RoadClass, number>> | undefined;
    const speed = { ...profileOf(study.rules.speeds, spec.mode).speed, ...own };
    let work = 0;
    let metres = 0;
    for (const piece of waysOf(ground, vehicle).pieces(fact.from, fact.to)) {
      const road = ROAD_CLASSES[roadClass[piece.segment] as number] as RoadClass;
      work += piece.metres / (speed[road] / 3.6);
      metres += piece.metres;
    }
    const pace = fleet.speeds?.paceByHour ?? spec.pace;
    const arrives = arrival(fact.depart, work, pace, spec.speed);
    return Math.abs(arrives - fact.time) > 1 || Math.abs(metres - fact.metres) > 0.1;
  });
}

describe('speeds that a fleet states itself', () => {
  test('change nothing where they are those of its kind, and need no ways of their own', () => {
    const plain = withSpeeds({});
    const { speeds, traffic } = plain.rules;
    const paceByHour = [...traffic.paceByHour];
    const stated = withSpeeds({
      vans: { speeds: { byClass: { ...speeds.motor }, paceByHour } },
      feeders: { speeds: {} },
      bikes: { speeds: { byClass: { ...speeds.bike }, paceByHour: everyHour(1) } },
    });
    const run = aRun(stated, town, 'depots');
    expect(run.facts).toEqual(aRun(plain, town, 'depots').facts);
    expect(run.setting.ground.own.size).toBe(0);
  });

  test('slow that fleet alone, and nothing of the others is another', () => {
    const usual = aRun(withSpeeds({}), town, 'depots');
    const slow = aRun(withSpeeds({ bikes: { speeds: { byClass: { residential: 6 } } } }), town, 'depots');
    expect(secondsOn(slow, 'bike')).toBeGreaterThan(1.5 * secondsOn(usual, 'bike'));
    for (const kind of ['van', 'feeder']) {
      expect(legsOf(usual, kind).length).toBeGreaterThan(0);
      expect(legsOf(slow, kind)).toEqual(legsOf(usual, kind));
    }
  });

  test('hold for each of two fleets at one hub', () => {
    const fast: Speeds = { byClass: { residential: 40, tertiary: 12 }, paceByHour: everyHour(0.9) };
    const study = withSpeeds({ vans: { count: 1, capacity: { parcels: 12 } } });
    const [baseline, ...variants] = study.scenarios;
    const others = { ...(baseline.fleets[0] as FleetSpec), id: 'fast', count: 4, speeds: fast };
    const scenarios = [{ ...baseline, fleets: [...baseline.fleets, others] }, ...variants];
    const run = aRun({ ...study, scenarios } as Study, town, 'depots', 2);
    expect(new Set(legsOf(run, 'van').map(({ vehicle }) => run.vehicles[vehicle]?.fleet)).size).toBe(2);
    expect(legsAmiss(run)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('by hour move what is driven in that hour, and nothing else', () => {
    const paceByHour = [...aStudy().rules.traffic.paceByHour];
    const tourWith = (pace: number[]) => {
      const study = withSpeeds({ vans: { speeds: { paceByHour: pace } } });
      // With windows a day may begin after ten.
      return aRun({ ...study, demand: { ...study.demand, windowShare: 0 } }, town);
    };
    const usual = tourWith(paceByHour);
    const slow = tourWith(paceByHour.map((pace, hour) => (hour === 10 ? pace / 2 : pace)));
    const takes = (run: Run, hour: number): number => {
      return drivingAt(run, 1, run.world.tours[0] as TourState, hour * HOUR + 60, 600);
    };
    for (let hour = 0; hour < 24; hour++) {
      const ratio = takes(slow, hour) / takes(usual, hour);
      if (hour === 10) expect(ratio).toBeCloseTo(2, 1);
      else expect(ratio).toBe(1);
    }
    const early = (run: Run) => legsOf(run, 'van').filter(({ time }) => time < 10 * HOUR);
    expect(early(slow).length).toBeGreaterThan(0);
    expect(fingerprintOf(journalOf(slow))).not.toBe(fingerprintOf(journalOf(usual)));
  });

  test('are first-in-first-out, and keep every leg to the tables, whatever these are', () => {
    const kmh = fc.integer({ min: 4, max: 60 });
    const paces = fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(kmh, kmh, kmh, paces, (residential, tertiary, living_street, hundredths) => {
        const byClass = { residential, tertiary, living_street };
        const speeds: Speeds = { byClass, paceByHour: hundredths.map((pace) => pace / 100) };
        const run = aRun(withSpeeds({ vans: { speeds }, bikes: { speeds, numbers: { speed: 0.9 } } }), town, 'depots');
        expect(legsAmiss(run)).toEqual([]);
        for (const tour of run.world.tours) {
          for (const { drive } of tour.stops.slice(0, 3)) {
            let before = 0;
            for (let depart = tour.day * DAY; depart < (tour.day + 1) * DAY; depart += 1_009) {
              const arrives = depart + drivingAt(run, 1, tour, depart, drive);
              expect(arrives).toBeGreaterThanOrEqual(before);
              before = arrives;
            }
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  test('hold for walkers too, who have no pace by hour otherwise', () => {
    const speeds: Speeds = { byClass: { residential: 4, tertiary: 6 }, paceByHour: everyHour(0.8) };
    const run = aRun(withSpeeds({ bikes: { type: 'walking-courier', speeds } }), town, 'depots');
    expect(legsOf(run, 'bike').length).toBeGreaterThan(0);
    expect(legsAmiss(run)).toEqual([]);
  });

  test('hold in the scenario alone whose change states them', () => {
    const study = aStudy({ seed: 2, rules: { effort: 'quick', traffic: { dayToDay: 0, weather: 'fair' } } });
    const [baseline, depots, ...variants] = study.scenarios;
    const change = {
      id: 'slow',
      on: true,
      kind: 'set-fleet',
      target: 'bikes',
      set: { speeds: { byClass: { residential: 6 } } },
    };
    const changed = {
      ...study,
      scenarios: [baseline, { ...depots, changes: [...(depots?.changes ?? []), change] }, ...variants],
    };
    const run = aRun(changed as Study, town, 'depots');
    expect(legsAmiss(run)).toEqual([]);
    expect(secondsOn(run, 'bike')).toBeGreaterThan(secondsOn(aRun(study, town, 'depots'), 'bike'));
    expect(aRun(changed as Study, town).facts).toEqual(aRun(study, town).facts);
  });
});

describe('a fleet with speeds of its own', () => {
  const detour: Patch = {
    rules: { traffic: { dayToDay: 0, weather: 'fair' } },
    fleets: {
      van: { speeds: { byClass: { residential: 9, tertiary: 45 } } },
      bike: { speeds: { byClass: { residential: 20, tertiary: 5, living_street: 30 }, paceByHour: everyHour(0.7) } },
    },
  };
  const few: Patch = { fleets: { van: { capacity: { parcels: 12 } }, bike: { capacity: { parcels: 8 } } } };
  /** With what a run then has at least one of. */
  const company: readonly (readonly [string, Patch, Fact['kind']])[] = [
    [
      'insertions of same-day orders',
      {
        demand: { sameDay: { share: 0.5 } },
        rules: { sameDay: { rule: 'cheapest insertion' } },
        fleets: { van: { capacity: { parcels: 60 } } },
      },
      'replanned',
    ],
    [
      'new tours for same-day orders',
      { demand: { sameDay: { share: 0.4 } }, rules: { sameDay: { rule: 'gather', from: 'micro-depot' } } },
      'departed',
    ],
    [
      'rescues',
      { rules: { failures: { motor: 0.5, bike: 0.5, afterBreakdown: 'rescue', transferMinutes: 5 } } },
      'taken-over',
    ],
    ['breaks', { rules: { shift: { breakMinutes: 30, breakAfterHours: 0.5 } } }, 'rested'],
    ['pick-ups', { demand: { pickUps: { household: 0.2 } }, rules: { assignment: 'cheapest' } }, 'picked-up'],
  ];

  test.each(company)('keeps to them with %s', (_, patch, kind) => {
    const run = aRun(switchedStudy([detour, few, patch], 2, { warmUp: 0, measured: 2 }), town, 'all');
    expect(run.facts.some((fact) => fact.kind === kind)).toBe(true);
    expect(legsAmiss(run)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('goes other ways where these are faster for it, and its kilometres lie on their streets', () => {
    const onTertiary = (speeds: Speeds): number => {
      const run = aRun(withSpeeds({ bikes: { speeds } }), town, 'depots');
      const { study, ground } = run.setting;
      const { bike } = measureStreetLoad(journalOf(run), study, ground, [...journalOf(run).cast.operatingDays]);
      const { roadClass } = town.streets;
      const tertiary = ROAD_CLASSES.indexOf('tertiary');
      const all = bike.amount.reduce((sum, km) => sum + km, 0);
      const driven = legsOf(run, 'bike').reduce((sum, { metres }) => sum + metres / 1_000, 0);
      expect(all).toBeCloseTo(driven, 6);
      return bike.amount.reduce(
        (sum, km, row) => (roadClass[bike.segment[row] as number] === tertiary ? sum + km : sum),
        0,
      );
    };
    expect(onTertiary({ byClass: { tertiary: 2 } })).toBeLessThan(0.9 * onTertiary({ byClass: { tertiary: 40 } }));
  });

  test('reaches as far as its own ways let it', () => {
    const study = withSpeeds({});
    const ground = groundOf(town, study.rules.speeds);
    const own = { mode: 'bike', ownSpeeds: { residential: 1 } } as const;
    const place = { segment: 0, along: 50 };
    const usual = addressesFrom(ground, 'bike', place).metres;
    const there = addressesFrom(ground, own, place).metres;
    const longer = there.findIndex((metres, address) => metres > (usual[address] as number) + 100);
    expect(longer).toBeGreaterThan(-1);
    const back = (who: typeof own | { readonly mode: 'bike' }): number =>
      waysOf(ground, who).metres(ground.doors[longer] ?? place, place);
    const round = (usual[longer] as number) + back({ mode: 'bike' });
    const spot = { address: longer, facility: -1 };
    expect(goesAndReturns({ ground }, { mode: 'bike', range: round }, place, spot)).toBe(true);
    expect(goesAndReturns({ ground }, { ...own, range: round }, place, spot)).toBe(false);
    const ownRound = (there[longer] as number) + back(own);
    expect(goesAndReturns({ ground }, { ...own, range: ownRound }, place, spot)).toBe(true);
  });

  test('is expected to be as fast between stops as it says, where the cheapest way is chosen', () => {
    const setting = aSetting(withSpeeds({ vans: { speeds: { byClass: { residential: 8 } } } }), town);
    const vans = setting.vehicles.get('vans');
    expect(hopSpeed(setting, 'van', vans)).toBeCloseTo((8 / 24) * hopSpeed(setting, 'van'), 9);
    const slow = aSetting(withSpeeds({ vans: { speeds: { paceByHour: everyHour(0.3) } } }), town);
    expect(hopSpeed(slow, 'van', slow.vehicles.get('vans'))).toBeLessThan(0.5 * hopSpeed(slow, 'van'));
    const byBike = (speeds: Speeds): number => {
      const study = withSpeeds({ vans: { speeds } }, { assignment: 'cheapest' });
      const { facts } = aRun({ ...study, prices: { ...study.prices, handlingHour: 40 } }, town, 'depots');
      return facts.filter((fact) => fact.kind === 'assigned' && fact.way === 'bike').length;
    };
    expect(byBike({ byClass: { residential: 2, tertiary: 2, living_street: 2 } })).toBeGreaterThan(byBike({}));
  });
});

describe('the ground that a study names', () => {
  test('has ways of fleets with speeds of their own, and keeps all else of the one before', () => {
    const plain = withSpeeds({});
    const ground = groundOf(town, plain.rules.speeds);
    const stating = withSpeeds({ bikes: { speeds: { byClass: { residential: 6 } } } });
    const first = groundOfStudy(stating, { study: plain, ground });
    expect([...first.own.values()].map(({ profile }) => profile.speed.residential)).toEqual([6]);
    expect(first.bike).toBe(ground.bike);
    const alike = withSpeeds({ bikes: { speeds: { byClass: { residential: 6 }, paceByHour: everyHour(0.5) } } });
    expect(groundOfStudy(alike, { study: stating, ground: first })).toBe(first);
    expect(groundOfStudy(plain, { study: stating, ground: first }).own.size).toBe(0);
    expect(groundOfStudy(plain, { study: plain, ground })).toBe(ground);
  });
});
