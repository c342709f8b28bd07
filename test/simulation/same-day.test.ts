import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/base/units.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { fitsBike } from '../../src/model/parcel.ts';
import type { Change, Study, StudyFile } from '../../src/model/study.ts';
import { dispatchStop } from '../../src/simulation/dispatch-tours.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;

/** Orders go on tours under way, unless a test says otherwise. */
function studyOf(share: number, sameDay: Rules['sameDay'] = {}, rules: Rules = {}): Study {
  const inserted = { rule: 'cheapest insertion', ...sameDay } as const;
  return aStudy({ demand: { parcelsPerDay: 80, sameDay: { share } }, rules: { ...rules, sameDay: inserted } });
}
const printOf = (run: Run) => fingerprintOf(journalOf(run));
const ordersOf = (share: number) => aSetting(studyOf(share), town).ordersOf(0);
/** Parcels ordered for the same day, and not of the stock at the start. */
const sameDayOf = (run: Run) => run.parcels.filter(({ sameDay, day }) => sameDay && day >= 0);
const dayOf = (time: number) => Math.floor(time / DAY);

/** Nothing takes longer or shorter than planned, and everybody is home. */
const CERTAIN: Rules = {
  presence: { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' },
  door: { spread: 0, parkingSpread: 0, parkingByHour: Array.from({ length: 24 }, () => 1) },
  traffic: { dayToDay: 0, weather: 'fair' },
  failures: { motor: 0, bike: 0, sick: 0 },
};

test('the dispatcher knows until when a stop was promised that only fetches something', () => {
  const pickUps = { household: 0.5, business: 0.5 };
  const study = aStudy({ demand: { parcelsPerDay: 60, pickUps }, rules: { promiseUntil: '12:00' } });
  const run = runThrough(startRun(aSetting(study, town)), 8 * HOUR);
  const dues = run.world.tours.flatMap((tour) =>
    tour.stops.flatMap((stop, row) => {
      const isFetched = stop.pickUps.length > 0 && stop.parcels.length === 0;
      return isFetched ? [dispatchStop(run, tour, stop, row, () => 0).due] : [];
    }),
  );
  expect(dues.length).toBeGreaterThan(3);
  expect(dues.filter((due) => due > 12 * HOUR)).toEqual([]);
});

describe('same-day orders', () => {
  test('are none where the share is 0, whatever the dispatcher’s rule: every fact stays', () => {
    const off = printOf(aRun(studyOf(0), town, 'depots'));
    const rule = { rule: 'gather', from: 'micro-depot', loadMinutes: 1 } as const;
    expect(printOf(aRun(studyOf(0, rule), town, 'depots'))).toBe(off);
  });

  test('leave together on the one van there is each time that it is back, and all are brought on their day', () => {
    const vans = { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs', count: 1 } as const;
    const capacity = { parcels: 20, volume: 9_000, weight: 900 };
    const study = aStudy({
      demand: { parcelsPerDay: 50, windowShare: 0, sameDay: { share: 1, hours: 2 } },
      rules: { ...CERTAIN, sameDay: { rule: 'gather' } },
      scenarios: [
        {
          id: 'vans',
          name: 'Vans',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 0, y: 0 } }],
          fleets: [{ ...vans, capacity }],
        },
      ],
    });
    const facts = aRun(study, town).facts.filter(({ time }) => dayOf(time) === 0);
    const brought = facts.filter(({ kind }) => kind === 'delivered').length;
    expect(brought).toBe(facts.filter(({ kind }) => kind === 'sorted').length);
    expect(facts.filter(({ kind }) => kind === 'departed').length).toBeLessThan(brought / 5);
  });

  test('put on tours under way wait for businesses that open late, as often as others are put before them', () => {
    const presence = { ...CERTAIN.presence, businessFrom: '12:30', businessUntil: '18:00' };
    const rules = { ...CERTAIN, presence, sameDay: { rule: 'cheapest insertion' } } as const;
    const demand = { parcelsPerDay: 80, businessShare: 0.9, sameDay: { share: 0.5 } };
    const run = aRun(aStudy({ demand, rules } as Partial<StudyFile>), town, 'depots');
    const tried = factsOf(run, 'attempt-failed').filter(({ parcel }) => run.parcels[parcel]?.sameDay);
    expect(factsOf(run, 'replanned').length).toBeGreaterThan(0);
    expect(tried.filter(({ time }) => time % DAY < 12.5 * HOUR)).toEqual([]);
  });

  test('go out in rounds of their own, which do not use up the one round of a van’s shift', () => {
    const run = aRun(studyOf(0.4, { rule: 'gather' }, { ...CERTAIN, van: { maxTours: 1 } }), town);
    const roundsOf = ({ facts }: Run): number[] => {
      const rounds = new Map<string, number>();
      for (const fact of facts) {
        if (fact.kind !== 'departed') continue;
        const key = `${fact.vehicle}/${dayOf(fact.time)}`;
        rounds.set(key, (rounds.get(key) ?? 0) + 1);
      }
      return [...rounds.values()];
    };
    expect(Math.max(...roundsOf(run))).toBeGreaterThanOrEqual(3);
    expect(brokenInvariants(run)).toEqual([]);
    // Without such orders a van has its one round.
    expect(new Set(roundsOf(aRun(studyOf(0, {}, { ...CERTAIN, van: { maxTours: 1 } }), town)))).toEqual(new Set([1]));
  });

  test('leave a bike its one round of the shift, for what a feeder brings after they have gone out', () => {
    const base = aStudy({
      demand: { parcelsPerDay: 20, windowShare: 0, sameDay: { share: 0.5, from: '08:00', until: '10:00', hours: 4 } },
      rules: { ...CERTAIN, bike: { maxTours: 1 }, feeder: { waves: ['11:30'] }, sameDay: { from: 'micro-depot' } },
    });
    const [baseline, ...others] = base.scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: 1 } : fleet));
    const run = aRun({ ...base, scenarios: [{ ...baseline, fleets }, ...others] }, town, 'depots');
    const rounds = factsOf(run, 'departed').filter(
      ({ time, vehicle }) => time < DAY && run.vehicles[vehicle]?.kind === 'bike',
    );
    const isSameDay = rounds.map(({ parcels }) => parcels.every((parcel) => run.parcels[parcel]?.sameDay === true));
    expect([isSameDay[0], isSameDay.at(-1)]).toEqual([true, false]);
    expect(factsOf(run, 'left-over').filter(({ why }) => why === 'shift ended')).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('are the same parcels as without the share, ordered on their day and promised some hours later', () => {
    const before = new Map(ordersOf(0).map((order) => [order.id, order]));
    const after = ordersOf(0.3);
    expect(after.map(({ id }) => id)).toEqual([...before.keys()]);
    const turned = after.filter(({ sameDay }) => sameDay);
    expect(turned.length).toBeGreaterThan(10);
    expect(turned.length).toBeLessThan(after.length / 2);
    for (const order of after) {
      const { ordered, promise } = order;
      if (!order.sameDay) expect(order).toEqual(before.get(order.id));
      else {
        expect(order).toEqual({ ...before.get(order.id), sameDay: true, ordered, promise, window: null });
        expect(ordered).toBeGreaterThanOrEqual(9 * HOUR);
        expect(ordered).toBeLessThan(14 * HOUR);
        expect(promise).toBe(ordered + 3 * HOUR);
      }
    }
  });

  test('grow in number with the share, and none of those that were there changes', () => {
    const more = new Map(ordersOf(0.6).map((order) => [order.id, order]));
    for (const order of ordersOf(0.3)) if (order.sameDay) expect(more.get(order.id)).toEqual(order);
  });

  test('may be offered by one scenario and not by another, over the same parcels', () => {
    const offer: Change = { id: 'offer', on: true, kind: 'set-offer', set: { sameDayShare: 0.4 } };
    const study = withVariant(studyOf(0), 'today', 'depots', [offer]);
    const [next, today] = ['depots', 'today'].map((scenario) => aRun(study, town, scenario)) as [Run, Run];
    expect(sameDayOf(next)).toEqual([]);
    expect(sameDayOf(today).length).toBeGreaterThan(20);
    const idsOf = (run: Run) => run.parcels.filter(({ day }) => day >= 0).map(({ id }) => id);
    expect(idsOf(today)).toEqual(idsOf(next));
    const shareOf = (run: Run, scenario: string) => {
      const placement = aSetting(study, town, scenario).placement;
      return measureIndicators(journalOf(run), study, placement).lateness.sameDayOnTimeShare;
    };
    expect(shareOf(next, 'depots')).toBeNull();
    expect(shareOf(today, 'today')).toBeGreaterThan(0.5);
  });

  test.each(['cheapest insertion', 'gather'] as const)(
    'are picked, and under the rule "%s" most come in time',
    (rule) => {
      const run = aRun(studyOf(0.3, { rule }), town);
      expect(brokenInvariants(run)).toEqual([]);
      const picked = new Map(factsOf(run, 'sorted').map(({ parcel, time }) => [parcel, time]));
      const handed = new Map(factsOf(run, 'delivered').map(({ parcel, time }) => [parcel, time]));
      const orders = sameDayOf(run);
      for (const { index, ordered } of orders) expect(picked.get(index)).toBe(ordered + 15 * MINUTE);
      const inTime = orders.filter(({ index, promise }) => (handed.get(index) ?? Number.POSITIVE_INFINITY) <= promise);
      expect(inTime.length).toBeGreaterThan(0.6 * orders.length);
    },
  );

  test('change the day of each rule in its own way: insertion reuses the tours that gathering starts anew', () => {
    const [insertion, gather] = (['cheapest insertion', 'gather'] as const).map((rule) =>
      aRun(studyOf(0.3, { rule }), town),
    ) as [Run, Run];
    expect(factsOf(insertion, 'replanned').length).toBeGreaterThan(10);
    expect(factsOf(insertion, 'loaded').length).toBeGreaterThan(3);
    expect(factsOf(gather, 'replanned')).toEqual([]);
    const perTour = ({ facts, parcels }: Run): number[] =>
      facts.flatMap((fact) => {
        if (fact.kind !== 'departed') return [];
        const count = fact.parcels.filter((one) => parcels[one]?.sameDay && parcels[one]?.day === dayOf(fact.time));
        return count.length > 0 ? [count.length] : [];
      });
    expect(Math.max(...perTour(gather))).toBeGreaterThan(2);
  });

  test('come from stock in the micro-depot whose catchment has them, unless they are too large for a bike', () => {
    const run = aRun(studyOf(0.4, { from: 'micro-depot' }), town, 'depots');
    expect(brokenInvariants(run)).toEqual([]);
    const depot = [...run.setting.depots.values()][0];
    const metres = depot?.stands.get('mon')?.metres;
    const picked = new Map(factsOf(run, 'sorted').map(({ parcel, facility }) => [parcel, facility]));
    let stocked = 0;
    for (const { index, address, size } of sameDayOf(run)) {
      const isStocked = fitsBike(size) && (metres?.[address] as number) <= 700;
      expect(picked.get(index)).toBe(isStocked ? depot?.facility.index : 0);
      if (isStocked) stocked++;
    }
    expect(stocked).toBeGreaterThan(5);
    const fed = new Set(factsOf(run, 'arrived').flatMap((fact) => (fact.why === 'feeder' ? [fact.parcel] : [])));
    const today = factsOf(run, 'delivered').filter(({ parcel, time }) => dayOf(time) === run.parcels[parcel]?.day);
    expect(today.some(({ parcel }) => run.parcels[parcel]?.sameDay && fed.has(parcel))).toBe(false);
  });

  test('come from the hub where the bikes of their micro-depot are home before they could bring them, and vans are not', () => {
    const rules = { ...CERTAIN, van: { from: '08:00', shiftHours: 12 }, bike: { from: '08:00', shiftHours: 6 } };
    const study = studyOf(0.5, { from: 'micro-depot' }, rules);
    const sameDay = { ...study.demand.sameDay, from: '09:00', until: '16:00' };
    const run = aRun({ ...study, demand: { ...study.demand, sameDay } }, town, 'depots');
    const late = sameDayOf(run).filter(({ ordered, day }) => day === 0 && ordered % DAY > 14 * HOUR);
    const way = new Map(factsOf(run, 'assigned').map((fact) => [fact.parcel, fact.way]));
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter(({ index }) => way.get(index) !== 'van')).toEqual([]);
    expect([...way.values()]).toContain('bike');
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('are left for the next day, late, where no vehicle has time for them', () => {
    const run = aRun(studyOf(0.3, {}, { van: { shiftHours: 1.5 } }), town);
    expect(brokenInvariants(run)).toEqual([]);
    const left = factsOf(run, 'left-over').filter(({ parcel, time }) => {
      return run.parcels[parcel]?.sameDay && run.parcels[parcel]?.day === dayOf(time);
    });
    expect(left.length).toBeGreaterThan(10);
    expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['shift ended']));
    for (const { parcel, time } of left.slice(0, 20)) {
      const after = run.facts.find((fact) => fact.kind === 'departed' && fact.parcels.includes(parcel));
      if (after !== undefined) expect(dayOf(after.time)).toBeGreaterThan(dayOf(time));
    }
  });

  test('wait for tomorrow’s sorting where their goods are not ready before midnight', () => {
    const times = { share: 1, from: '23:30', until: '24:00' };
    const run = aRun(aStudy({ demand: { parcelsPerDay: 40, sameDay: times } }), town);
    expect(brokenInvariants(run)).toEqual([]);
    const sorted = factsOf(run, 'sorted').filter(({ parcel }) => (run.parcels[parcel]?.day ?? -1) >= 0);
    const isNextDay = sorted.filter(({ parcel, time }) => dayOf(time) > (run.parcels[parcel]?.day ?? 0));
    expect(isNextDay.length).toBeGreaterThan(10);
  });
});

test('a new tour is planned behind those that its bike still has before it', () => {
  const base = studyOf(0.5, { rule: 'gather', from: 'micro-depot' }, { ...CERTAIN, bike: { maxTours: 20 } });
  const [baseline, ...others] = base.scenarios;
  const fleets = baseline.fleets.map((fleet) =>
    fleet.kind === 'bike' ? { ...fleet, count: 2, capacity: { parcels: 6 } } : fleet,
  );
  const more = {
    ...base,
    demand: { ...base.demand, parcelsPerDay: 250 },
    scenarios: [{ ...baseline, fleets }, ...others],
  };
  const run = aRun(more as Study, town, 'depots');
  expect(brokenInvariants(run)).toEqual([]);
  const bikes = factsOf(run, 'departed').filter(({ vehicle }) => run.vehicles[vehicle]?.kind === 'bike');
  expect(bikes.length).toBeGreaterThan(5);
  for (const { time, plan } of bikes) expect(time - plan.departs).toBeLessThanOrEqual(30 * MINUTE);
});

describe('an insertion into a tour under way', () => {
  const run = aRun(studyOf(0.4, { marginMinutes: 0 }, CERTAIN), town);
  const replans = factsOf(run, 'replanned');

  test('is made again and again on one tour, from the next stop on that it does not head for yet', () => {
    expect(replans.length).toBeGreaterThan(20);
    for (const { inserted, parcels, plan } of replans) {
      expect(parcels).toHaveLength(1);
      expect([1, 2]).toContain(inserted.length);
      for (const list of [plan.begins, plan.serves, plan.leaves]) expect(list).toHaveLength(plan.arrives.length);
    }
  });

  test('promises no more than comes true where nothing is left to luck', () => {
    const served = factsOf(run, 'served');
    let compared = 0;
    for (const { tour, time, plan } of replans) {
      const until = replans.find((later) => later.tour === tour && later.time > time)?.time ?? Number.POSITIVE_INFINITY;
      // The first stop after it was under way or headed for already, so that its plan is an older one.
      const after = served.filter((fact) => fact.tour === tour && fact.begin > time && fact.time < until).slice(1);
      for (const fact of after) {
        compared++;
        // It may think that parking still lies ahead of a vehicle that stands at a door.
        expect(fact.time).toBeLessThanOrEqual(plan.leaves[fact.stop] as number);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test('keeps the promises of all who were to get their parcels in time', () => {
    const late = factsOf(run, 'delivered').filter(({ parcel, time }) => {
      const { promise, day } = run.parcels[parcel] as Run['parcels'][number];
      return day >= 0 && time > promise && dayOf(time) === day;
    });
    const isPlannedLate = (parcel: number): boolean =>
      replans.some(({ parcels, inserted, plan }) => {
        const leaves = plan.leaves[inserted[inserted.length - 1] as number] as number;
        return parcels.includes(parcel) && leaves > (run.parcels[parcel]?.promise ?? 0);
      });
    expect(late.filter(({ parcel }) => !run.parcels[parcel]?.sameDay)).toEqual([]);
    expect(late.filter(({ parcel }) => !isPlannedLate(parcel)).length).toBeLessThanOrEqual(2);
  });

  test('loads what was inserted at a visit to the facility, before its door', () => {
    const loaded = new Map(
      factsOf(run, 'loaded').flatMap((fact) => fact.parcels.map((parcel) => [parcel, fact] as const)),
    );
    expect(loaded.size).toBeGreaterThan(10);
    for (const { parcel, time, tour } of factsOf(run, 'delivered')) {
      const visit = loaded.get(parcel);
      if (visit?.tour !== tour) continue;
      expect(visit.time).toBeLessThan(time);
      expect(visit.time - visit.begin).toBe(5 * MINUTE);
    }
  });

  test('is over where the vehicle breaks down before the visit: the parcel, still at its facility, goes with another tour that day', () => {
    // Seldom: the vehicle has to break down between the insertion and its visit.
    const taken = [0, 1, 2, 3].flatMap((replication) => {
      const study = studyOf(0.5, { marginMinutes: 0 }, { traffic: { weather: 'snow' }, failures: { motor: 0.6 } });
      const short = aRun(study, town, undefined, replication);
      expect(brokenInvariants(short)).toEqual([]);
      const inserted = new Set(factsOf(short, 'replanned').flatMap(({ parcels }) => parcels));
      const back = factsOf(short, 'assigned').filter(
        ({ parcel, heldBy }) => heldBy === 'breakdown' && inserted.has(parcel),
      );
      const rides = [...factsOf(short, 'departed'), ...factsOf(short, 'loaded')];
      return back.map(({ parcel, time }) =>
        rides.some((ride) => ride.parcels.includes(parcel) && ride.time > time && dayOf(ride.time) === dayOf(time)),
      );
    });
    expect(taken.length).toBeGreaterThan(0);
    expect(taken).not.toContain(false);
  });

  test('goes on alike from a snapshot taken in the middle of its day, with none of the ways that it had looked up', () => {
    const study = studyOf(0.3);
    const whole = aRun(study, town);
    const noon = (whole.setting.calendar.operating[0] as number) * DAY + 13 * HOUR;
    expect(factsOf(whole, 'replanned').some(({ time }) => time < noon)).toBe(true);
    const state = snapshot(runThrough(startRun(aSetting(study, town)), noon));
    expect(printOf(runThrough(resumeRun(aSetting(study, town), state)))).toBe(printOf(whole));
  });
});
