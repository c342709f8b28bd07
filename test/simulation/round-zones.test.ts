// Vehicles that a zone bars drive round it, on its days, and nobody else is moved by it.
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import type { Circle } from '../../src/network/travel.ts';
import { waysOfLeg } from '../../src/simulation/own-ways.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Zone = NonNullable<NonNullable<StudyFile['rules']>['zones']>[number];

/** Between the streets it takes bites out of four, and one junction, in the middle of the way to the far corner. */
const middle = { id: 'zone', name: 'Old town', centre: { x: 420, y: 430 }, radius: 150 };
const clean: Zone = { ...middle, kind: 'low-emission' };
const circle: Circle = { ...middle.centre, radius: middle.radius };

function studyWith(zones: Zone[], changes: Partial<StudyFile> = {}, fleets: Partial<FleetSpec>[] = []): Study {
  const [baseline, ...others] = aStudy().scenarios;
  const all = baseline.fleets.map((fleet) => ({ ...fleet, ...fleets.find(({ id }) => id === fleet.id) }));
  const more = fleets.filter(({ id }) => !baseline.fleets.some((fleet) => fleet.id === id)) as FleetSpec[];
  const model = baseline.fleets[0] as FleetSpec;
  return aStudy({
    ...changes,
    rules: { zones, maxAgeDays: 4, locker: { chosen: 0 }, ...changes.rules },
    demand: { parcelsPerDay: 90, windowShare: 0, ...changes.demand },
    scenarios: [{ ...baseline, fleets: [...all, ...more.map((fleet) => ({ ...model, ...fleet }))] }, ...others],
  } as Partial<StudyFile>);
}

/** Metres of the way of a leg that lie in a circle. */
function metresInside({ setting, vehicles }: Run, leg: ReturnType<typeof legs>[number], { x, y, radius }: Circle) {
  const way = waysOfLeg(setting.ground, vehicles[leg.vehicle] ?? { mode: 'motor' }, leg).way(leg.from, leg.to);
  let inside = 0;
  for (let point = 1; point < way.x.length; point++) {
    const [ax, ay] = [way.x[point - 1] as number, way.y[point - 1] as number];
    const [bx, by] = [way.x[point] as number, way.y[point] as number];
    const metres = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    const steps = Math.ceil(metres);
    for (let step = 0.5; step < steps; step++) {
      const [dx, dy] = [ax + ((bx - ax) * step) / steps - x, ay + ((by - ay) * step) / steps - y];
      if (Math.sqrt(dx * dx + dy * dy) < radius) inside += metres / steps;
    }
  }
  return inside;
}

function legs(run: Run, kinds: readonly string[]) {
  return factsOf(run, 'drove').filter(({ vehicle }) => kinds.includes(run.vehicles[vehicle]?.kind ?? ''));
}
const tooOld = (run: Run) => factsOf(run, 'returned').filter(({ why }) => why === 'too old');
const insideOf = (run: Run, kinds: readonly string[], days = (_: number) => true): number =>
  legs(run, kinds)
    .filter(({ depart }) => days(Math.floor(depart / DAY)))
    .reduce((sum, leg) => sum + metresInside(run, leg, circle), 0);

describe('a zone that bars a fleet', () => {
  const plain = aRun(studyWith([]), town, 'depots');

  test('is driven round by vans and feeders, which drive as far as their legs say, and by nobody else', () => {
    expect(insideOf(plain, ['van', 'feeder'])).toBeGreaterThan(500);
    const run = aRun(studyWith([clean]), town, 'depots');
    expect(insideOf(run, ['van', 'feeder'])).toBe(0);
    expect(insideOf(run, ['bike'])).toBeGreaterThan(500);
    for (const leg of factsOf(run, 'drove')) {
      const way = waysOfLeg(run.setting.ground, run.vehicles[leg.vehicle] ?? { mode: 'motor' }, leg);
      expect(way.way(leg.from, leg.to).metres).toBeCloseTo(leg.metres, 6);
    }
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is passed through until it is in force, and again when it is not', () => {
    const zone: Zone = { ...clean, fromDay: 1, untilDay: 1 };
    const run = aRun(studyWith([zone], { days: { warmUp: 0, measured: 3 } }), town);
    expect(insideOf(run, ['van'], (day) => day === 1)).toBe(0);
    expect(insideOf(run, ['van'], (day) => day === 0)).toBeGreaterThan(100);
    expect(insideOf(run, ['van'], (day) => day === 2)).toBeGreaterThan(100);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('moves no vehicle that it does not bar', () => {
    const bothElectric = [
      { id: 'vans', type: 'electric-van' as const },
      { id: 'feeders', type: 'electric-van' as const },
    ];
    const electric = aRun(studyWith([], {}, bothElectric), town, 'depots');
    expect(aRun(studyWith([clean], {}, bothElectric), town, 'depots').facts).toEqual(electric.facts);
    expect(aRun(studyWith([{ ...clean, except: ['vans', 'feeders'] }]), town, 'depots').facts).toEqual(plain.facts);
    const calm: Zone = { ...middle, kind: 'pedestrian', from: '00:00', until: '24:00' };
    expect(aRun(studyWith([calm]), town, 'depots').facts).toEqual(plain.facts);
  });

  test('is driven round by one of two fleets, and the other serves it', () => {
    const run = aRun(studyWith([clean], {}, [{ id: 'clean-vans', name: 'Clean', type: 'electric-van' }]), town);
    const ofFleet = (fleet: string) =>
      legs(run, ['van'])
        .filter(({ vehicle }) => run.vehicles[vehicle]?.fleet === fleet)
        .reduce((sum, leg) => sum + metresInside(run, leg, circle), 0);
    expect(ofFleet('vans')).toBe(0);
    expect(ofFleet('clean-vans')).toBeGreaterThan(0);
    expect(tooOld(run)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('with the hub inside keeps its vans at home, and says so', () => {
    const around: Zone = { ...clean, centre: { x: 0, y: 0 }, radius: 250 };
    const run = aRun(studyWith([around]), town, 'depots');
    expect(legs(run, ['van', 'feeder'])).toEqual([]);
    const ends = factsOf(run, 'returned').filter(({ parcel }) => run.parcels[parcel]?.measured);
    expect(ends.length).toBe(run.parcels.filter(({ measured }) => measured).length);
    expect(brokenInvariants(run)).toEqual([]);
    const said = placementWarnings(run.setting);
    expect(said).toContain('Hub stands inside Old town, a zone that keeps its vans out: they bring nothing.');
    expect(said.join()).toContain('Market cannot be reached from Hub');
    const electric = aRun(studyWith([around], {}, [{ id: 'vans', type: 'electric-van' }]), town);
    expect(tooOld(electric)).toEqual([]);
  });

  test('cuts off what lies behind it: no van comes, and a warning counts the addresses', () => {
    // A corner of the town behind a round that takes in every street that leads there, but for its own.
    const bar: Zone = { ...clean, centre: { x: 1_000, y: 600 }, radius: 210 };
    const more: Zone = { ...clean, id: 'more', centre: { x: 700, y: 900 }, radius: 210 };
    const setting = aSetting(studyWith([bar, more]), town);
    const barred = setting.access.addresses.size;
    const [said] = placementWarnings(setting);
    const count = Number(/^(\d+) addresses cannot be reached by the vans of Hub/.exec(said ?? '')?.[1]);
    expect(count).toBeGreaterThan(barred);
    const run = aRun(studyWith([bar, more]), town);
    const served = factsOf(run, 'served').map(({ address }) => address);
    const { x, y } = town.addresses;
    expect(served.filter((address) => (x[address] as number) > 900 && (y[address] as number) > 900)).toEqual([]);
    const left = factsOf(run, 'left-over').map(({ why }) => why);
    expect([...new Set(left)]).toEqual(['access hours']);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is driven round by the dispatcher’s tours and by those that help a broken-down vehicle', () => {
    const changes: Partial<StudyFile> = {
      demand: { parcelsPerDay: 80, windowShare: 0, sameDay: { share: 0.3 } },
      rules: { failures: { motor: 0.6, afterBreakdown: 'rescue' }, sameDay: { rule: 'cheapest insertion' } },
    };
    const run = aRun(studyWith([clean], changes, [{ id: 'vans', capacity: { parcels: 15 } }]), town);
    expect(factsOf(run, 'taken-over').length).toBeGreaterThan(0);
    expect(factsOf(run, 'replanned').length).toBeGreaterThan(0);
    expect(insideOf(run, ['van'])).toBe(0);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
