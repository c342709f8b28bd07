import { describe, expect, test } from 'vitest';
import { toEuros } from '../../src/base/money.ts';
import { DAY } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { walkOn } from '../../src/economics/recipient-trips.ts';
import { causesOf } from '../../src/metrics/lateness-causes.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import { measuredDays } from '../../src/metrics/measured-days.ts';
import { measurePeople } from '../../src/metrics/people.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Order } from '../../src/simulation/demand.ts';
import { isAtHome } from '../../src/simulation/handover.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { askSender } from '../../src/simulation/sender-door.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const many = { household: 0.5, business: 0.5 };

interface Parts extends Partial<StudyFile> {
  readonly pickUps?: { readonly household?: number; readonly business?: number };
}

const withPickUps = ({ pickUps = many, ...parts }: Parts = {}): Study =>
  aStudy({ ...parts, demand: { parcelsPerDay: 100, ...parts.demand, pickUps } });
const bank = { S: 90, M: 90, L: 90 };
const large = { id: 'bank', on: true, kind: 'set-locker', target: 'box', set: { compartments: bank } } as const;
const pickUpsIn = (run: Run) => run.parcels.filter(({ direction }) => direction === 'pick-up');
const kindOf = (run: Run, vehicle: number) => run.vehicles[vehicle]?.kind;
const isPickUp = (run: Run, parcel: number): boolean => run.parcels[parcel]?.direction === 'pick-up';

describe('orders to pick up', () => {
  test('are none unless the study asks for them, and then change nothing', () => {
    const without = aRun(aStudy({ demand: { parcelsPerDay: 100 } }), town, 'depots');
    const none = aRun(withPickUps({ pickUps: {} }), town, 'depots');
    expect(pickUpsIn(none)).toEqual([]);
    expect(fingerprintOf(journalOf(none))).toBe(fingerprintOf(journalOf(without)));
  });

  test('leave every delivery as it was, and more of them add to those there were', () => {
    const settings = [0, 0.5, 0.6].map((household) =>
      aSetting(withPickUps({ pickUps: { household }, demand: { parcelsPerDay: 600 } }), town),
    );
    const [none, some, more] = settings.map((setting) => ({
      orders: setting.ordersOf(0),
      pickUps: new Map(setting.pickUpsOf(0).map((order) => [order.id, order])),
    }));
    expect(some?.orders).toEqual(none?.orders);
    expect(none?.pickUps.size).toBe(0);
    expect(more?.pickUps.size).toBeGreaterThan(some?.pickUps.size ?? 0);
    for (const [id, order] of some?.pickUps ?? []) expect(more?.pickUps.get(id)).toEqual(order);
  });

  test('come from those alone who are said to send', () => {
    const from = (pickUps: NonNullable<Parts['pickUps']>) => pickUpsIn(aRun(withPickUps({ pickUps }), town));
    expect(new Set(from({ household: 1 }).map(({ business }) => business))).toEqual(new Set([false]));
    expect(new Set(from({ business: 1 }).map(({ business }) => business))).toEqual(new Set([true]));
  });
});

describe('a pick-up at the door', () => {
  test('is one stop with what is delivered there, and takes a further parcel’s time', () => {
    const run = aRun(withPickUps({ rules: { door: { spread: 0, neighbour: 0 } } }), town);
    const mixed = factsOf(run, 'served').filter(
      ({ parcels }) => parcels.some((p) => isPickUp(run, p)) && parcels.some((p) => !isPickUp(run, p)),
    );
    expect(mixed.length).toBeGreaterThan(0);
    const { door } = run.setting.study.rules;
    for (const { address, parcels, begin, time } of mixed) {
      const { centre, kind } = run.setting.ground.city.addresses;
      const walk = (2 * (centre[address] === 1 ? door.walkVanCentre : door.walkVanSuburb)) / (5 / 3.6);
      const stairs = kind[address] === 1 ? door.stairsFlats : 0;
      const handover = door.handoverStop + (parcels.length - 1) * door.handoverParcel;
      expect(time - begin).toBe(Math.round(walk + stairs + handover));
    }
  });

  test('rides on with the van to its hub and is sent from there', () => {
    const run = aRun(withPickUps(), town);
    const taken = factsOf(run, 'picked-up');
    expect(taken.length).toBeGreaterThan(10);
    for (const { parcel, tour } of taken) {
      const home = factsOf(run, 'arrived').find((fact) => fact.parcel === parcel);
      expect([home?.tour, home?.why]).toEqual([tour, 'picked up']);
      expect(factsOf(run, 'sent').find((fact) => fact.parcel === parcel)?.time).toBe(home?.time);
    }
  });

  test('rides by bike to the micro-depot and with the next feeder from there to the hub', () => {
    const run = aRun(withPickUps(), town, 'depots');
    const byBike = factsOf(run, 'picked-up').filter(({ vehicle }) => kindOf(run, vehicle) === 'bike');
    const measured = byBike.filter(({ parcel }) => run.parcels[parcel]?.measured);
    expect(measured.length).toBeGreaterThan(5);
    for (const { parcel } of measured) {
      const back = factsOf(run, 'taken-back').find(({ parcels }) => parcels.includes(parcel));
      expect(kindOf(run, back?.vehicle ?? -1)).toBe('feeder');
      const sent = factsOf(run, 'sent').find((fact) => fact.parcel === parcel);
      expect(run.setting.facilities[sent?.facility ?? -1]?.kind).toBe('hub');
    }
  });

  test('goes on the bikes’ tours of deliveries, not on tours of its own', () => {
    const run = aRun(withPickUps(), town, 'depots');
    const tours = factsOf(run, 'departed').filter(({ vehicle }) => kindOf(run, vehicle) === 'bike');
    const own = tours.filter(({ parcels, pickUps }) => parcels.length === 0 && (pickUps?.length ?? 0) > 0);
    expect(tours.some(({ pickUps }) => (pickUps?.length ?? 0) > 0)).toBe(true);
    expect(own).toEqual([]);
  });

  test('is fetched by bike, and brought to the hub by a feeder, where nothing is delivered at all', () => {
    const run = runThrough(startRun({ ...aSetting(withPickUps(), town, 'depots'), ordersOf: () => [] }));
    expect(factsOf(run, 'picked-up').some(({ vehicle }) => kindOf(run, vehicle) === 'bike')).toBe(true);
    const alone = factsOf(run, 'departed').filter(({ vehicle }) => kindOf(run, vehicle) === 'feeder');
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.every(({ parcels }) => parcels.length === 0)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is handed over by nobody but its sender, and stays there after the last attempt', () => {
    const away = { neighbourAccepts: 1, presence: { at10: 0, at14: 0, at19: 0, business: 0 }, maxAttempts: 2 };
    const run = aRun(withPickUps({ rules: away, pickUps: { household: 0.5 } }), town);
    expect(factsOf(run, 'picked-up')).toEqual([]);
    const left = factsOf(run, 'uncollected').filter(({ parcel }) => run.parcels[parcel]?.measured);
    expect(left.length).toBeGreaterThan(0);
    for (const { parcel, why } of left) {
      expect(why).toBe('attempts used up');
      expect(factsOf(run, 'attempt-failed').filter((fact) => fact.parcel === parcel).length).toBe(2);
    }
    const { parcels, lateness } = indicatorsOf(run);
    expect(parcels.pickedUp).toBe(0);
    expect(parcels.returned).toBeGreaterThanOrEqual(left.length);
    expect(lateness.undelivered).toBe(parcels.returned);
  });

  test('waits a day where it is announced after the cut-off', () => {
    const run = aRun(withPickUps({ rules: { cutOff: '12:00' } }), town);
    const late = factsOf(run, 'due').filter(
      ({ parcel, time }) => Math.floor(time / DAY) > (run.parcels[parcel]?.day ?? 0),
    );
    expect(late.length).toBeGreaterThan(0);
    const { byCause } = causesOf(journalOf(run), late[0]?.parcel ?? -1);
    expect(byCause['missed the cut-off or wave']).toBeGreaterThan(0);
  });

  test('is left for another day where no vehicle has room for it, and ends with its sender in the end', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: 1, capacity: { parcels: 12 } }));
    const scenarios = [{ ...baseline, fleets }, ...others] as unknown as StudyFile['scenarios'];
    const run = aRun(withPickUps({ scenarios, rules: { maxAgeDays: 2 } }), town);
    const left = factsOf(run, 'left-over').filter(({ parcel }) => isPickUp(run, parcel));
    expect(left.some(({ why }) => why === 'vehicle full')).toBe(true);
    expect(factsOf(run, 'uncollected').some(({ why }) => why === 'too old')).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

describe('a pick-up in a locker', () => {
  const rules = { locker: { chosen: 0.9, radius: 2_000 } };
  const study = withVariant(withPickUps({ rules }), 'large', 'lockers', [large]);

  test('is on time when its sender drops it, and goes with whoever fills the locker next', () => {
    const run = aRun(study, town, 'large');
    const dropped = factsOf(run, 'dropped-off').filter(({ parcel }) => run.parcels[parcel]?.measured);
    expect(dropped.length).toBeGreaterThan(10);
    for (const { parcel, time, facility } of dropped) {
      expect(time).toBeLessThanOrEqual(run.parcels[parcel]?.promise ?? 0);
      const out = factsOf(run, 'taken-out').find((fact) => fact.parcel === parcel);
      const first = factsOf(run, 'dropped').find((stop) => stop.facility === facility && stop.begin >= time);
      expect(out?.time).toBe(first?.time);
    }
    expect(causesOf(journalOf(run), dropped[0]?.parcel ?? -1).lateSeconds).toBe(0);
  });

  test('is fetched by a stop of its own where the locker gets nothing that day', () => {
    const run = runThrough(startRun({ ...aSetting(study, town, 'large'), ordersOf: () => [] }));
    const empty = factsOf(run, 'dropped').filter(({ parcels }) => parcels.length === 0);
    expect(empty.length).toBeGreaterThan(0);
    const measured = ({ parcel }: { parcel: number }) => run.parcels[parcel]?.measured === true;
    const dropped = factsOf(run, 'dropped-off').filter(measured);
    expect(dropped.length).toBeGreaterThan(10);
    expect(factsOf(run, 'taken-out').filter(measured).length).toBe(dropped.length);
    const days = empty.map(({ time }) => Math.floor(time / DAY));
    expect(new Set(days).size).toBe(days.length);
  });

  test('takes a compartment that others cannot have', () => {
    const refusedIn = (pickUps: NonNullable<Parts['pickUps']>) => {
      const run = aRun(withPickUps({ rules, pickUps, days: { warmUp: 3, measured: 2 } }), town, 'lockers');
      return factsOf(run, 'turned-away').length;
    };
    expect(refusedIn({})).toBe(0);
    expect(refusedIn(many)).toBeGreaterThan(0);
  });

  test('goes by the door on the next day where its sender finds the locker full, which is what makes it late', () => {
    const run = aRun(withPickUps({ rules }), town, 'lockers');
    const { parcel = -1 } =
      factsOf(run, 'turned-away').find((away) =>
        factsOf(run, 'picked-up').some((fact) => fact.parcel === away.parcel),
      ) ?? {};
    const { byCause, lateSeconds } = causesOf(journalOf(run), parcel);
    expect(lateSeconds).toBeGreaterThan(0);
    expect(byCause['locker full']).toBeGreaterThan(0.9 * lateSeconds);
  });

  test('is a way that its sender walks or drives', () => {
    const run = aRun(study, town, 'large');
    const { metres } = ledgerOf(run);
    for (const { parcel } of factsOf(run, 'dropped-off')) {
      expect((metres.car[parcel] as number) + (metres.walk[parcel] as number)).toBeGreaterThan(0);
    }
  });
});

test('a sender who finds the locker full made the way as well, in vain', () => {
  const run = aRun(withPickUps({ rules: { locker: { chosen: 0.9, radius: 2_000 } } }), town, 'lockers');
  const { metres } = ledgerOf(run);
  const turned = factsOf(run, 'turned-away').filter(({ parcel }) => isPickUp(run, parcel));
  expect(turned.length).toBeGreaterThan(0);
  for (const { parcel } of turned)
    expect((metres.car[parcel] as number) + (metres.walk[parcel] as number)).toBeGreaterThan(0);
});

describe('a courier', () => {
  test('takes no more out of a locker than leaves room for the pick-ups that are still planned', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, capacity: { parcels: 8 } }));
    const scenarios = [{ ...baseline, fleets }, ...others] as unknown as StudyFile['scenarios'];
    const locker = { chosen: 0.5, radius: 600, suppliedBy: 'van' } as const;
    const demand = { parcelsPerDay: 20, windowShare: 0 };
    // A parcel that nobody takes in would keep its room aboard.
    const presence = { at10: 1, at14: 1, at19: 1, business: 1, businessFrom: '00:00', businessUntil: '24:00' } as const;
    const study = withPickUps({ scenarios, demand, rules: { locker, presence }, pickUps: { household: 1.5 } });
    const run = aRun(withVariant(study, 'large', 'lockers', [large]), town, 'large');
    expect(factsOf(run, 'taken-out').length).toBeGreaterThan(5);
    expect(factsOf(run, 'dropped-off').length).toBeGreaterThan(factsOf(run, 'taken-out').length);
    expect(brokenInvariants(run)).toEqual([]);
    const served = factsOf(run, 'served');
    const isAtDoor = ({ parcel, time }: { parcel: number; time: number }) =>
      served.some((stop) => stop.time === time && stop.parcels.includes(parcel));
    expect(factsOf(run, 'left-over').filter(isAtDoor)).toEqual([]);
  });

  test('without room leaves a pick-up at the door for another day', () => {
    const run = runThrough(startRun(aSetting(withPickUps(), town)), 10 * 3_600);
    const out = run.world.tours.findIndex(
      ({ at, stops }) => at >= 0 && stops.slice(at + 1).some(({ pickUps }) => pickUps.length > 0),
    );
    const tour = run.world.tours[out] as Run['world']['tours'][number];
    const ahead = tour.stops.slice(tour.at + 1).flatMap(({ pickUps }) => pickUps);
    const parcel = ahead.find((one) => isAtHome(run.setting, run.parcels[one] as Order, run.agenda.now)) as number;
    const full = run.parcels.map(({ index }) => ({ parcel: index, why: 'attempt failed' as const }));
    askSender(run, out, { ...tour, aboard: [...full, ...full, ...full] }, parcel, run.agenda.now);
    expect(run.facts.at(-1)).toMatchObject({ kind: 'left-over', parcel, why: 'vehicle full' });
    expect(run.world.parcels[parcel]?.stage).toBe('at sender');
    expect(run.world.parcels[parcel]?.eligible).toBe(tour.day + 1);
  });
});

describe('a run with pick-ups', () => {
  test('cut in two by a snapshot equals one that was not cut', () => {
    const study = withVariant(withPickUps(), 'both', 'depots', [adding('locker', 'box', 500, 500)]);
    const whole = fingerprintOf(journalOf(aRun(study, town, 'both')));
    for (const second of [20_000, 33_333, 47_000, 61_000]) {
      const setting = aSetting(study, town, 'both');
      const state = snapshot(runThrough(startRun(setting), second));
      expect(fingerprintOf(journalOf(runThrough(resumeRun(setting, state))))).toBe(whole);
    }
  });
});

describe('pick-ups in the books', () => {
  test('make tours longer and dearer, and are parcels that share the cost', () => {
    const without = aRun(withPickUps({ pickUps: {} }), town);
    const run = aRun(withPickUps(), town);
    expect(ledgerOf(run).total).toBeGreaterThan(ledgerOf(without).total);
    const { parcels, failedAttempts } = indicatorsOf(run);
    expect(parcels.pickedUp).toBeGreaterThan(10);
    expect(failedAttempts).toBeGreaterThan(0);
    const { parcelTotals } = ledgerOf(run);
    for (const { parcel } of factsOf(run, 'picked-up')) expect(parcelTotals[parcel]).toBeGreaterThan(0);
  });

  test('pay the trunk once, and handling at the micro-depot that they pass', () => {
    const run = aRun(withPickUps(), town, 'depots');
    const { prices } = run.setting.study;
    const { postings, shares } = ledgerOf(run);
    const paid = (parcel: number, tier: string): number => {
      let sum = 0;
      for (const posting of postings) {
        if (posting.category !== 'handling' || posting.tier !== tier) continue;
        for (let row = posting.from; row < posting.until; row++) {
          if (shares.parcel[row] === parcel) sum += shares.amount[row] as number;
        }
      }
      return toEuros(sum);
    };
    const sent = factsOf(run, 'sent').map(({ parcel }) => parcel);
    const byBike = new Set(factsOf(run, 'taken-back').flatMap(({ parcels }) => parcels));
    expect(sent.some((parcel) => byBike.has(parcel)) && sent.some((parcel) => !byBike.has(parcel))).toBe(true);
    for (const parcel of sent) {
      const { size } = run.parcels[parcel] as Run['parcels'][number];
      const handling = (prices.handlingMinutes[size] / 60) * prices.handlingHour;
      expect(paid(parcel, 'trunk')).toBeCloseTo(prices.trunk, 6);
      expect(paid(parcel, 'depot')).toBeCloseTo(byBike.has(parcel) ? handling : 0, 5);
    }
  });

  test('are carried by the couriers from the door, and not where the attempt failed', () => {
    const run = aRun(withPickUps(), town);
    const journal = journalOf(run);
    const days = measuredDays(journal.cast, run.setting.study);
    const weightOf = (parcels: readonly number[]) =>
      parcels.reduce((sum, parcel) => sum + (run.parcels[parcel]?.weight ?? 0), 0);
    const isThen = ({ time }: { time: number }) => days.includes(Math.floor(time / DAY));
    const brought = factsOf(run, 'served').filter(isThen);
    const delivered = brought.map(({ parcels }) => weightOf(parcels.filter((parcel) => !isPickUp(run, parcel))));
    const fetched = factsOf(run, 'picked-up').filter(isThen);
    const all = delivered.reduce((sum, weight) => sum + weight, 0) + weightOf(fetched.map(({ parcel }) => parcel));
    expect(measurePeople(journal, days).van.kilograms).toBe(all);
  });

  test('are carried by the feeder that takes them from a micro-depot to the hub', () => {
    const run = aRun(withPickUps(), town, 'depots');
    const { cast, facts } = journalOf(run);
    const taken = factsOf(run, 'taken-back').flatMap(({ parcels }) => parcels);
    const kilograms = taken.reduce((sum, parcel) => sum + (cast.parcels[parcel]?.weight ?? 0), 0);
    expect(kilograms).toBeGreaterThan(0);
    const carried = (some: typeof facts): number =>
      measurePeople({ cast, facts: some }, cast.operatingDays).feeder.kilograms;
    expect(carried(facts) - carried(facts.filter(({ kind }) => kind !== 'taken-back'))).toBeCloseTo(kilograms, 6);
  });

  test('let every run end with each of them in one final state', () => {
    for (const scenario of ['vans', 'depots', 'lockers']) {
      const run = aRun(withPickUps({ rules: { locker: { chosen: 0.5, radius: 2_000 } } }), town, scenario);
      expect(brokenInvariants(run)).toEqual([]);
      const { measured, delivered, handedOver, collected, pickedUp, returned } = indicatorsOf(run).parcels;
      expect(delivered + handedOver + collected + pickedUp + returned).toBe(measured);
    }
  });
});

function indicatorsOf(run: Run) {
  return measureIndicators(journalOf(run), run.setting.study, run.setting.placement);
}

function ledgerOf(run: Run) {
  return postLedger(journalOf(run), run.setting.study, run.setting.placement, walkOn(run.setting.ground));
}
