import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { CHEAPEST_INSERTION } from '../../src/planning/dispatch-cheapest.ts';
import { GATHER } from '../../src/planning/dispatch-gather.ts';
import { byUrgency, newTour, sortsOf } from '../../src/planning/dispatch-new-tour.ts';
import type { Decision, DispatchVehicle } from '../../src/planning/dispatch-rule.ts';
import {
  aSituation,
  LOADING,
  loadOf,
  NOON,
  PER_METRE,
  PER_SECOND,
  type Spot,
  type TourDraft,
  type Visit,
  wayBetween,
} from './dispatch-scene.ts';

const spot = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }))
  .map(([x, y]): Spot => [x * 500, y * 500]);
const visit = fc.record({ at: spot, due: fc.integer({ min: 5, max: 120 }).map((minutes) => NOON + minutes * MINUTE) });
const randomTour: fc.Arbitrary<TourDraft> = fc
  .record({
    isUnderWay: fc.boolean(),
    at: spot,
    leaves: fc.integer({ min: 0, max: 20 }).map((minutes) => NOON + minutes * MINUTE),
    stops: fc.array(visit, { maxLength: 4 }),
    loads: fc.option(fc.nat(4)),
    room: fc.integer({ min: 0, max: 2 }),
    returnBy: fc.integer({ min: 20, max: 150 }).map((minutes) => NOON + minutes * MINUTE),
    metresLeft: fc.constantFrom(8_000, 20_000, Number.POSITIVE_INFINITY),
    rest: fc.record({
      rest: fc.constantFrom(10 * MINUTE, 30 * MINUTE),
      restDue: fc.integer({ min: 0, max: 90 }).map((minutes) => NOON + minutes * MINUTE),
    }),
  })
  .map(({ loads, stops, ...tour }) => {
    const visits: Visit[] = [...stops];
    if (loads !== null && tour.isUnderWay) visits.splice(loads, 0, { at: [0, 0], isLoading: true });
    return { ...tour, at: tour.isUnderWay ? tour.at : ([0, 0] as Spot), stops: visits };
  });

/** A tour told from its drafts alone: when it leaves each stop and is back, and how far it drives. */
function told({ at = [0, 0], leaves = NOON, rest: pause }: TourDraft, visits: readonly Visit[]) {
  let now = leaves;
  let metres = 0;
  let here: Spot = at;
  let isRested = pause === undefined;
  /** The break, where what follows would be over after it is due. */
  const restBefore = (seconds: number): void => {
    if (pause === undefined || isRested || now + seconds <= pause.restDue) return;
    isRested = true;
    now += pause.rest;
  };
  const ends = visits.map(({ at: there, isLoading }) => {
    const way = wayBetween(here, there);
    const seconds = way.seconds + (isLoading === true ? LOADING : 3 * MINUTE);
    restBefore(seconds);
    now += seconds;
    metres += way.metres;
    here = there;
    return now;
  });
  const home = wayBetween(here, [0, 0]);
  restBefore(home.seconds);
  return { ends, returns: now + home.seconds, metres: metres + home.metres };
}

const lateAt = ({ due = Number.POSITIVE_INFINITY }: Visit, end: number): number => Math.max(0, end - due);

/** Everything that could be done with an order on a tour, by trial. */
function trials(tour: TourDraft, order: Visit): { cost: number; late: number; visits: Visit[] }[] {
  const stops = tour.stops ?? [];
  const before = told(tour, stops);
  const tried: { cost: number; late: number; visits: Visit[] }[] = [];
  if (loadOf(order).parcels > (tour.room ?? 10)) return tried;
  for (let at = 0; at <= stops.length; at++) {
    const isLoaded = tour.isUnderWay !== true || stops.slice(0, at).some((stop) => stop.isLoading === true);
    const added: Visit[] = isLoaded ? [order] : [{ at: [0, 0], isLoading: true }, order];
    const visits = [...stops.slice(0, at), ...added, ...stops.slice(at)];
    const after = told(tour, visits);
    if (after.returns > (tour.returnBy ?? 0) || after.metres > (tour.metresLeft ?? 0)) continue;
    const cost = PER_SECOND * (after.returns - before.returns) + PER_METRE * (after.metres - before.metres);
    let late = 0;
    visits.forEach((one, row) => {
      const old = stops.indexOf(one);
      const was = old < 0 ? 0 : lateAt(one, before.ends[old] as number);
      late += Math.max(0, lateAt(one, after.ends[row] as number) - was);
    });
    tried.push({ cost, late, visits });
  }
  return tried;
}

describe('cheapest insertion', () => {
  test('finds what trying every place finds, and keeps every promise where any place does', () => {
    let insertions = 0;
    fc.assert(
      fc.property(fc.array(randomTour, { maxLength: 3 }), visit, (tours, order) => {
        const situation = aSituation({ orders: [order], tours });
        const decision = CHEAPEST_INSERTION.decide(situation);
        const all = tours.map((tour) => trials(tour, order));
        const keeping = all.flat().filter(({ late }) => late === 0);
        if (keeping.length > 0) {
          if (decision.kind !== 'insert') throw new Error('expected an insertion');
          const { at, viaFacility, tour } = decision;
          const visits = [...(tours[tour]?.stops ?? [])];
          const added: Visit[] = viaFacility ? [{ at: [0, 0], isLoading: true }, order] : [order];
          visits.splice(at, 0, ...added);
          const chosen = all[tour]?.find((trial) => JSON.stringify(trial.visits) === JSON.stringify(visits));
          expect(chosen?.late).toBe(0);
          expect(chosen?.cost).toBeCloseTo(Math.min(...keeping.map(({ cost }) => cost)), 3);
          insertions++;
          return;
        }
        const alone = told({ leaves: NOON + LOADING }, [order]);
        const lateAlone = lateAt(order, alone.ends[0] as number);
        const least = Math.min(Number.POSITIVE_INFINITY, ...all.flat().map(({ late }) => late));
        expect(decision.kind).toBe(least < lateAlone ? 'insert' : 'start');
      }),
      { numRuns: 400 },
    );
    expect(insertions).toBeGreaterThan(20);
  });

  test('puts an order beside a stop near it, and lets a vehicle under way come by for it first', () => {
    const near: Visit = { at: [2_500, 500] };
    const stops: Visit[] = [{ at: [1_000, 0] }, { at: [2_500, 0] }, { at: [2_500, 3_000] }];
    const waiting = aSituation({ orders: [near], tours: [{ stops }] });
    expect(CHEAPEST_INSERTION.decide(waiting)).toEqual({
      kind: 'insert',
      order: 0,
      tour: 0,
      at: 2,
      viaFacility: false,
    });
    const driving = aSituation({ orders: [near], tours: [{ isUnderWay: true, at: [500, 0], stops }] });
    expect(CHEAPEST_INSERTION.decide(driving)).toMatchObject({ kind: 'insert', tour: 0, viaFacility: true });
  });

  test('starts a tour where an insertion would make somebody late, and the tour nobody', () => {
    const stops: Visit[] = [{ at: [5_000, 0], due: NOON + 14 * MINUTE }];
    const order: Visit = { at: [0, 5_000], due: NOON + 25 * MINUTE };
    const situation = aSituation({ orders: [order], tours: [{ stops }] });
    expect(CHEAPEST_INSERTION.decide(situation)).toEqual({ kind: 'start', orders: [0] });
  });

  test('takes the most urgent order first', () => {
    const orders: Visit[] = [{ at: [500, 0] }, { at: [500, 500], due: NOON + HOUR }];
    expect(CHEAPEST_INSERTION.decide(aSituation({ orders }))).toEqual({ kind: 'start', orders: [1] });
  });
});

describe('gather', () => {
  test('waits to the last second at which a tour started then keeps the tightest promise', () => {
    // 5 minutes of loading, 4 of driving, 3 at the door.
    const orders: Visit[] = [{ at: [2_000, 0], due: NOON + HOUR }];
    const until = NOON + HOUR - 12 * MINUTE;
    expect(GATHER.decide(aSituation({ orders }))).toEqual({ kind: 'wait', until });
    const further: Visit = { at: [4_000, 0], due: NOON + 50 * MINUTE };
    // The further one now has 5 + 4 + 3 + 4 + 3 minutes to go.
    const both = aSituation({ orders: [...orders, further] });
    expect(GATHER.decide(both)).toEqual({ kind: 'wait', until: NOON + 31 * MINUTE });
  });

  test('starts one tour with all of them when that second has come, or has gone', () => {
    const orders: Visit[] = [{ at: [2_000, 0], due: NOON + 12 * MINUTE }, { at: [2_500, 0] }];
    expect(GATHER.decide(aSituation({ orders }))).toEqual({ kind: 'start', orders: [0, 1] });
    const late: Visit[] = [{ at: [2_000, 0], due: NOON + 5 * MINUTE }];
    expect(GATHER.decide(aSituation({ orders: late }))).toEqual({ kind: 'start', orders: [0] });
  });

  test('starts with what fits when a vehicle is full, the most urgent orders first', () => {
    const orders: Visit[] = [
      { at: [2_000, 0], parcels: 6, due: NOON + 3 * HOUR },
      { at: [2_000, 500], parcels: 5, due: NOON + 2 * HOUR },
      { at: [1_000, 500], parcels: 4 },
    ];
    expect(GATHER.decide(aSituation({ orders }))).toEqual({ kind: 'start', orders: [1, 2] });
  });

  test('reckons with the vehicle that is nowhere worse, and with each that is better at something', () => {
    const orders = [{ at: [4_000, 0] as const }];
    const far = { range: 9_000 };
    const near = { range: 7_000 };
    const waits = (vehicles: readonly Partial<DispatchVehicle>[]): Decision =>
      GATHER.decide(aSituation({ orders, vehicles }));
    expect(waits([near, far])).toEqual(waits([far]));
    expect(
      waits([
        { ...near, from: NOON },
        { ...far, from: NOON + HOUR },
      ]),
    ).toEqual(waits([{ ...far, from: NOON + HOUR }]));
  });

  test('books no vehicle ahead: it waits for the first that comes back and can take an order, also where that is late', () => {
    const orders: Visit[] = [{ at: [2_000, 0], due: NOON + HOUR }];
    const vehicles = [{ from: NOON + 3 * HOUR }, { from: NOON + 2 * HOUR }, { from: NOON + HOUR, range: 100 }];
    const until = NOON + 2 * HOUR - LOADING;
    expect(GATHER.decide(aSituation({ orders, vehicles }))).toEqual({ kind: 'wait', until });
    const isThere = { from: NOON + LOADING };
    expect(GATHER.decide(aSituation({ orders, vehicles: [...vehicles, isThere] }))).toEqual({
      kind: 'wait',
      until: NOON + HOUR - 12 * MINUTE,
    });
  });

  test('lets a tour under way that is in time for all take what the first vehicle back would bring late', () => {
    const orders: Visit[] = [{ at: [2_000, 0], due: NOON + HOUR }];
    const tour = (due: number): TourDraft => ({ at: [-1_000, 0], isUnderWay: true, stops: [{ at: [2_500, 0], due }] });
    const vehicles = [{ from: NOON + 2 * HOUR }];
    const inTime = aSituation({ orders, vehicles, tours: [tour(NOON + HOUR)] });
    expect(GATHER.decide(inTime)).toEqual({ kind: 'insert', order: 0, tour: 0, at: 0, viaFacility: true });
    // By way of the facility it would take until 13 minutes past, or make the stop before it late: then it waits as before.
    const soon: Visit[] = [{ at: [2_000, 0], due: NOON + 12 * MINUTE }];
    const tight = aSituation({ orders: soon, vehicles, tours: [tour(NOON + 10 * MINUTE)] });
    expect(GATHER.decide(tight)).toEqual({ kind: 'wait', until: NOON + 2 * HOUR - LOADING });
    // A vehicle that stands ready brings it in time: it waits for others to come with it.
    const ready = aSituation({ orders, tours: [tour(NOON + HOUR)] });
    expect(GATHER.decide(ready)).toEqual({ kind: 'wait', until: NOON + HOUR - 12 * MINUTE });
    // Without any other vehicle it is the only way.
    const alone = aSituation({ orders, vehicles: [], tours: [tour(NOON + HOUR)] });
    expect(GATHER.decide(alone)).toMatchObject({ kind: 'insert', order: 0 });
  });

  test('lets a tour take one that a vehicle which stands ready would bring late, or the next most urgent one that it can', () => {
    // Loaded it could be there and done at 12 minutes past; the tour that leaves now needs 7.
    const orders: Visit[] = [{ at: [2_000, 0], due: NOON + 10 * MINUTE }];
    const tours: TourDraft[] = [{ stops: [{ at: [2_500, 0] }] }];
    const saved = { kind: 'insert', tour: 0, at: 0, viaFacility: false };
    expect(GATHER.decide(aSituation({ orders, tours }))).toEqual({ ...saved, order: 0 });
    // Nobody is at the first one's in time any more.
    const lost: Visit = { at: [-6_000, 0], due: NOON + 6 * MINUTE };
    expect(GATHER.decide(aSituation({ orders: [lost, ...orders], tours }))).toEqual({ ...saved, order: 1 });
  });

  test('sends no tour under way round for an order that some vehicle brings in time, whoever else waits', () => {
    const tours: TourDraft[] = [{ at: [-3_000, 0], isUnderWay: true, stops: [{ at: [-5_000, 0] }] }];
    const back = NOON + HOUR;
    const until = back - LOADING;
    // Its own promise is past already.
    const hopeless: Visit = { at: [2_500, 0], due: NOON - HOUR };
    const alone: Visit[] = [{ at: [2_000, 0], due: NOON + 3 * HOUR }];
    for (const orders of [alone, [...alone, hopeless]])
      expect(GATHER.decide(aSituation({ orders, tours, vehicles: [{ from: back }] }))).toEqual({ kind: 'wait', until });
    // The first vehicle back holds two of three, and the next one comes a minute later.
    const many: Visit[] = [1_000, 2_000, 3_000].map((x) => ({ at: [x, 0], parcels: 4, due: NOON + 5 * HOUR }));
    const vehicles = [{ from: back }, { from: back + MINUTE }];
    expect(GATHER.decide(aSituation({ orders: many, tours, vehicles }))).toEqual({ kind: 'wait', until });
    // Nobody else takes the third.
    expect(GATHER.decide(aSituation({ orders: many, tours, vehicles: [{ from: back }] }))).toMatchObject({
      kind: 'insert',
      order: 2,
    });
  });

  test('hands to the planner what no vehicle can take, which says why it is left', () => {
    expect(GATHER.decide(aSituation({ orders: [{ at: [1_000, 0] }], vehicles: [] }))).toEqual({
      kind: 'start',
      orders: [0],
    });
  });

  test('never answers to wait until now, whatever vehicles there are and however rested', () => {
    const vehicle = fc
      .record({ from: fc.integer({ min: -10, max: 90 }), rest: fc.nat(40), restDue: fc.integer({ min: 0, max: 120 }) })
      .map(({ from, rest, restDue }) => ({
        from: NOON + Math.max(0, from) * MINUTE,
        until: NOON + 2 * HOUR,
        rest: rest * MINUTE,
        restDue: rest === 0 ? Number.POSITIVE_INFINITY : NOON + restDue * MINUTE,
      }));
    fc.assert(
      fc.property(
        fc.array(visit, { minLength: 1, maxLength: 4 }),
        fc.array(vehicle, { maxLength: 4 }),
        fc.array(randomTour, { maxLength: 2 }),
        (orders, vehicles, tours) => {
          const decision = GATHER.decide(aSituation({ orders, vehicles, tours }));
          if (decision.kind === 'wait') expect(decision.until).toBeGreaterThan(NOON);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('never waits so long that a promise it could keep is broken', () => {
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 5 }), (orders) => {
        const at = (now: number) => ({ ...aSituation({ orders, vehicles: [{ from: now + LOADING }] }), now });
        let now = NOON;
        let decision = GATHER.decide(at(now));
        if (decision.kind !== 'wait') return;
        while (decision.kind === 'wait') {
          expect(decision.until).toBeGreaterThan(now);
          now = decision.until;
          decision = GATHER.decide(at(now));
        }
        expect(newTour(at(now), byUrgency(at(now).orders))?.late).toBe(0);
      }),
    );
  });
});

test('a vehicle that lacks the time for its break does not hide one like it that has had it', () => {
  const until = NOON + 30 * MINUTE;
  const due = { from: NOON + LOADING, until, rest: 30 * MINUTE, restDue: NOON + 10 * MINUTE };
  const had = { ...due, restDue: Number.POSITIVE_INFINITY };
  const orders: Visit[] = [{ at: [2_000, 0], due: NOON + HOUR }];
  for (const vehicles of [
    [due, had],
    [had, due],
  ])
    expect(newTour(aSituation({ orders, vehicles }), [0])?.orders).toEqual([0]);
  expect(newTour(aSituation({ orders, vehicles: [due] }), [0])).toBeNull();
});

test('vehicles whose breaks last differently are not alike, whichever is listed first', () => {
  const breaks = [60 * MINUTE, 15 * MINUTE].map((rest) => ({ rest, restDue: NOON + 30 * MINUTE }));
  for (const vehicles of [breaks, [...breaks].reverse()]) {
    const sorts = sortsOf(aSituation({ orders: [{ at: [500, 0] }], vehicles }).vehicles, true);
    expect(sorts.map(({ rest }) => rest).sort()).toEqual([15 * MINUTE, 60 * MINUTE].sort());
  }
});
