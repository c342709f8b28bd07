import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import type { LatenessCause } from '../../src/metrics/cause.ts';
import { handovers } from '../../src/metrics/handovers.ts';
import { causesOf, measureCauses } from '../../src/metrics/lateness-causes.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Fact, Journal } from '../../src/simulation/facts.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aFacility, aJournal, aParcel, aVehicle, type ToldTour, tourFacts } from '../builders/journal.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const AT_HOME = { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' };
const UNEVENTFUL = {
  presence: AT_HOME,
  traffic: { dayToDay: 0, weather: 'fair' },
  failures: { motor: 0, bike: 0, sick: 0 },
  door: { spread: 0, parkingSpread: 0 },
};

/** The run of a study with one scenario of these fleets (and whatever else is given). */
function journalWith(fleets: readonly object[], scenario: object = {}, changes: Record<string, object> = {}): Journal {
  const hubs = [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }];
  const { demand, rules } = changes;
  const study = aStudy({
    demand: { parcelsPerDay: 80, windowShare: 0, ...demand },
    rules: { ...UNEVENTFUL, promiseUntil: '12:00', ...rules },
    scenarios: [{ id: 'one', name: 'One', hubs, fleets, ...scenario }],
  } as unknown as Partial<StudyFile>);
  return journalOf(aRun(study, town, 'one'));
}

/** Late seconds of the measured parcels by cause, as far as there are any; of some of them where asked. */
function causes(
  journal: Journal,
  of: (parcel: Journal['cast']['parcels'][number]) => boolean = () => true,
): Partial<Record<LatenessCause, number>> {
  const sums: Partial<Record<LatenessCause, number>> = {};
  for (const parcel of journal.cast.parcels) {
    if (!parcel.measured || !of(parcel)) continue;
    for (const [cause, seconds] of Object.entries(causesOf(journal, parcel.index).byCause)) {
      if (seconds > 0) sums[cause as LatenessCause] = (sums[cause as LatenessCause] ?? 0) + seconds;
    }
  }
  return sums;
}

describe('a tour that left without a parcel', () => {
  const van = { id: 'diesel', name: 'Diesel', kind: 'van', at: 'hubs' };
  const atNoon = { ...van, id: 'noon', name: 'Noon', workday: { from: '12:00' } };

  test('is not what it waited for where a zone keeps its vehicle out', () => {
    const centre = { x: 900, y: 900 };
    const zones = [{ id: 'lez', name: 'LEZ', kind: 'low-emission', centre, radius: 400, co2: 100 }];
    const capacity = { parcels: 20, volume: 9_000, weight: 900 };
    const electric = { ...atNoon, type: 'electric-van', count: 1, capacity };
    const { x, y } = town.addresses;
    const inZone = ({ address }: { readonly address: number }): boolean =>
      ((x[address] as number) - 900) ** 2 + ((y[address] as number) - 900) ** 2 < 380 ** 2;
    const of = (fleets: readonly object[]) => causes(journalWith(fleets, {}, { rules: { zones } }), inZone);
    const both = of([van, electric]);
    expect(both['planned late']).toBeGreaterThan(0);
    expect(both).toEqual({ 'planned late': both['planned late'] });
    expect(Object.keys(of([electric]))).toEqual(['planned late']);
  });

  test('is not what it waited for where the vehicle has no room for anything so large', () => {
    const tiny = { ...van, id: 'tiny', name: 'Tiny', capacity: { parcels: 40, volume: 20, weight: 150 } };
    const journal = journalWith([tiny, { ...atNoon, count: 1, capacity: { parcels: 40, volume: 9_000, weight: 900 } }]);
    const early = journal.facts.filter((fact) => fact.kind === 'departed' && fact.time % (24 * HOUR) < 9 * HOUR);
    expect(early.length).toBeGreaterThan(0);
    const large = causes(journal, ({ size }) => size === 'L');
    expect(large['planned late']).toBeGreaterThan(0);
    expect(large).toEqual({ 'planned late': large['planned late'] });
  });

  test('is what it waited for where the vehicle could have taken it', () => {
    const few = { ...van, count: 1, capacity: { parcels: 20, volume: 9_000, weight: 900 } };
    const found = causes(journalWith([few, { ...atNoon, count: 1 }]));
    expect(found['waited at the depot']).toBeGreaterThan(HOUR);
  });

  test('is not what it waited for where a feeder cannot come to its locker', () => {
    const feeder = { id: 'long', name: 'Long', kind: 'feeder', at: 'hubs', count: 1, numbers: { length: 7.5 } };
    // So dear by the kilometre that it goes only where nothing else may.
    const numbers = { length: 5, km: 50 };
    const small = { ...feeder, id: 'small', name: 'Small', numbers, workday: { from: '12:00' } };
    const centre = { x: 200, y: 900 };
    const zones = [{ id: 'narrow', name: 'Narrow', kind: 'length', centre, radius: 100, longest: 6 }];
    const box = { compartments: { S: 80, M: 40, L: 20 } };
    const lockers = [
      { id: 'inside', name: 'Inside', position: centre, ...box },
      { id: 'outside', name: 'Outside', position: { x: 900, y: 200 }, ...box },
    ];
    const rules = { zones, feeder: { waves: ['06:30', '12:00'] }, locker: { chosen: 0.8, radius: 800 } };
    const journal = journalWith([van, feeder, small], { lockers }, { rules });
    const { facilities } = journal.cast;
    const inside = new Set<number>();
    for (const fact of journal.facts) {
      if (fact.kind === 'deposited' && facilities[fact.facility]?.id === 'inside') inside.add(fact.parcel);
    }
    const early = journal.facts.filter(
      (fact) => fact.kind === 'departed' && journal.cast.vehicles[fact.vehicle]?.fleet === 'long',
    );
    expect(early.length).toBeGreaterThan(0);
    const found = causes(journal, ({ index }) => inside.has(index));
    expect(found['planned late']).toBeGreaterThan(0);
    expect(found['missed the cut-off or wave']).toBeUndefined();
  });
});

describe('a same-day order at the dispatcher’s desk', () => {
  const told = (promise: number, tours: readonly ToldTour[], more: readonly Fact[] = []): Journal =>
    aJournal({
      parcels: [
        aParcel(0, { sameDay: true, ordered: 9 * HOUR, promise }),
        aParcel(1, { sameDay: true, ordered: 8 * HOUR }),
        aParcel(2),
      ],
      facilities: [aFacility(0, 'hub', 'hub')],
      vehicles: [aVehicle(0, 'van'), aVehicle(1, 'van')],
      facts: [
        { kind: 'sorted', time: 9 * HOUR + 10 * MINUTE, parcel: 0, facility: 0 },
        { kind: 'sorted', time: 8 * HOUR + 10 * MINUTE, parcel: 1, facility: 0 },
        { kind: 'sorted', time: 5 * HOUR, parcel: 2, facility: 0 },
        ...tours.flatMap((tour) => tourFacts(tour)),
        ...more,
      ],
    });
  const own: ToldTour = { tour: 1, vehicle: 1, departs: 11 * HOUR, stops: [{ parcels: [0] }] };
  const found = (journal: Journal) => {
    const { byCause } = measureCauses(journal, handovers(journal));
    return Object.fromEntries(Object.entries(byCause).filter(([, seconds]) => seconds > 0));
  };
  const handed = 11 * HOUR + 160;

  test('waited at the depot from the first tour that left without it', () => {
    const other: ToldTour = { departs: 9 * HOUR + 15 * MINUTE, stops: [{ parcels: [1] }] };
    expect(found(told(10 * HOUR, [other, own]))).toEqual({ 'waited at the depot': handed - 10 * HOUR });
    expect(found(told(9 * HOUR, [other, own]))).toEqual({
      'waited at the depot': 11 * HOUR - (9 * HOUR + 15 * MINUTE),
      'planned late': 15 * MINUTE + 160,
    });
  });

  test('is planned late where none left before its own', () => {
    const before: ToldTour = { departs: 9 * HOUR + 9 * MINUTE, stops: [{ parcels: [1] }] };
    expect(found(told(10 * HOUR, [before, own]))).toEqual({ 'planned late': handed - 10 * HOUR });
  });

  test('that a vehicle under way comes by for waited for the tours that left before, too', () => {
    const [left, drove, served, delivered, back, ended] = tourFacts({ ...own, departs: 9 * HOUR });
    const loaded = { tour: 1, vehicle: 1, facility: 0, stop: 0, parcels: [0] } as const;
    const plan = (left as Extract<Fact, { kind: 'departed' }>).plan;
    const shift = (by: number, instants: readonly number[]) => instants.map((time) => time + by);
    const changed = {
      ...plan,
      arrives: [10 * HOUR, ...shift(2 * HOUR, plan.arrives)],
      begins: [10 * HOUR, ...shift(2 * HOUR, plan.begins)],
      serves: [10 * HOUR, ...shift(2 * HOUR, plan.serves)],
      leaves: [11 * HOUR, ...shift(2 * HOUR, plan.leaves)],
    };
    const after = [drove, served, delivered, back, ended].map((fact) => {
      const { time, begin, depart, stop } = fact as { time: number; begin?: number; depart?: number; stop?: number };
      return {
        ...(fact as Fact),
        time: time + 2 * HOUR,
        ...(begin === undefined ? {} : { begin: begin + 2 * HOUR }),
        ...(depart === undefined ? {} : { depart: depart + 2 * HOUR }),
        ...(stop === 0 ? { stop: 1 } : {}),
      } as Fact;
    });
    const facts: Fact[] = [
      { ...(left as Extract<Fact, { kind: 'departed' }>), parcels: [] },
      {
        kind: 'replanned',
        time: 9 * HOUR + 50 * MINUTE,
        tour: 1,
        vehicle: 1,
        inserted: [0, 1],
        parcels: [0],
        plan: changed,
      },
      { kind: 'loaded', ...loaded, begin: 10 * HOUR, time: 11 * HOUR },
      ...after,
    ];
    const other: ToldTour = { departs: 9 * HOUR + 15 * MINUTE, stops: [{ parcels: [1] }] };
    expect(found(told(10 * HOUR, [], facts))).toEqual({ 'planned late': handed - 10 * HOUR });
    expect(found(told(10 * HOUR, [other], facts))).toEqual({ 'waited at the depot': handed - 10 * HOUR });
  });

  test('is nobody else’s measure: what was planned in the morning takes no tour of the dispatcher', () => {
    const dispatched: ToldTour = { departs: 8 * HOUR + 20 * MINUTE, stops: [{ parcels: [1] }] };
    const morning: ToldTour = { tour: 2, vehicle: 1, departs: 12 * HOUR, made: 6 * HOUR, stops: [{ parcels: [2] }] };
    const journal = told(20 * HOUR, [dispatched, morning]);
    const late = { ...journal.cast, parcels: journal.cast.parcels.map((one) => ({ ...one, promise: 12 * HOUR })) };
    expect(causesOf({ ...journal, cast: late }, 2).byCause['planned late']).toBe(160);
    expect(causesOf({ ...journal, cast: late }, 2).byCause['waited at the depot']).toBe(0);
  });
});
