// The luck that a setting gives to whoever asks: orders and pick-ups, doors, stops, days, vehicles and lockers, as a table to compare.
import { DAY, HOUR } from '../../src/base/units.ts';
import type { VehicleKind } from '../../src/model/study.ts';
import { dayIndex, orderKey, recipientKey } from '../../src/simulation/draws.ts';
import type { Vehicle } from '../../src/simulation/facts.ts';
import { failuresOf } from '../../src/simulation/failures.ts';
import { actualSearch, actualService, isAtHome } from '../../src/simulation/handover.ts';
import { pickUpTime } from '../../src/simulation/pick-up.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import type { Luck } from '../builders/rule-switches.ts';

export type LuckTable = Readonly<Record<Luck, ReadonlyMap<string, unknown>>>;

const DAYS = [0, 1, 2, 3] as const;
const ADDRESSES = [0, 7, 20, 33] as const;
const HOURS = [9, 12, 17] as const;
const OUTDOORS = { opens: '00:00', closes: '24:00' } as const;

/** Answers by question, each question with a name that no other scenario gives to something else. */
export function luckOf(setting: Setting): LuckTable {
  const orders = setting.calendar.operating.slice(0, 2).flatMap((day) => setting.ordersOf(day));
  const pickUps = setting.calendar.operating.slice(0, 2).flatMap((day) => setting.pickUpsOf(day));
  const table = (entries: readonly (readonly [string, unknown])[]) => new Map(entries);
  const stops = (answer: (kind: VehicleKind, address: number, day: number) => unknown) =>
    table(
      (['van', 'bike'] as const).flatMap((kind) =>
        ADDRESSES.flatMap((address) =>
          DAYS.map((day) => [`${kind} ${address} ${day}`, answer(kind, address, day)] as const),
        ),
      ),
    );
  return {
    orders: table([...orders, ...pickUps].map((order) => [order.id, order])),
    draws: table([
      ...DAYS.map((day) => [`season ${day}`, setting.draws.season(dayIndex(day))] as const),
      ...orders.map(({ id, address, household, day }) => {
        const recipient = recipientKey(address, household);
        return [`neighbour of ${id}`, setting.draws.neighbour(recipient, dayIndex(day))] as const;
      }),
      ...orders.map(
        ({ id, address, day }) => [`visit ${id}`, setting.draws.contractor(address, dayIndex(day))] as const,
      ),
      ...pickUps.map(
        ({ id, address, day }) => [`drop ${id}`, setting.draws.senders.drop(orderKey(address, day), 0)] as const,
      ),
    ]),
    presence: table(
      orders.flatMap((order) =>
        HOURS.map((hour) => {
          const time = order.day * DAY + hour * HOUR;
          return [`${order.address}.${order.household}.${order.business} ${time}`, isAtHome(setting, order, time)];
        }),
      ),
    ),
    service: stops((kind, address, day) => actualService(setting, kind, address, 2, day)),
    parking: stops((kind, address, day) => actualSearch(setting, kind, address, day * DAY + 11 * HOUR)),
    speed: table(
      (['motor', 'bike', 'walk'] as const).flatMap((mode) =>
        DAYS.map((day) => [`${mode} ${day}`, setting.speedFactor(mode, day)]),
      ),
    ),
    failures: table(
      setting.facilities.flatMap((facility) =>
        [1, 2].flatMap((ordinal) =>
          DAYS.map((day) => [
            `${facility.id} ${ordinal} ${day}`,
            failuresOf(setting, aVehicle(facility.index, facility.kind === 'depot', ordinal), day),
          ]),
        ),
      ),
    ),
    lockers: table(orders.map((order) => [order.id, setting.facilities[setting.lockerChoice.choose(order)]?.id])),
    dwell: table(orders.map((order) => [order.id, pickUpTime(setting, OUTDOORS, order, order.day * DAY + 9 * HOUR)])),
  };
}

function aVehicle(facility: number, isBike: boolean, ordinal: number): Vehicle {
  const kind = isBike ? 'bike' : 'van';
  const fleet = isBike ? 'bikes' : 'vans';
  return { index: 0, kind, mode: isBike ? 'bike' : 'motor', fleet, facility, ordinal, owned: true };
}

/** Questions that both tables answer, and not alike; `except` what need not be. Nothing in common is wrong too. */
export function sameLuck(one: LuckTable, other: LuckTable, except: readonly Luck[]): string[] {
  const kinds = (Object.keys(one) as Luck[]).filter((kind) => !except.includes(kind));
  return kinds.flatMap((kind) => {
    const shared = [...one[kind].keys()].filter((key) => other[kind].has(key));
    if (shared.length === 0) return [`${kind}: nothing in common`];
    return shared
      .filter((key) => JSON.stringify(one[kind].get(key)) !== JSON.stringify(other[kind].get(key)))
      .map((key) => `${kind} of ${key}`);
  });
}

/** Doors that opened or stayed shut in a run though the luck of another scenario would have had it the other way. */
export function otherDoors({ facts, parcels }: Run, other: Setting): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'delivered' && fact.kind !== 'attempt-failed') return [];
    const parcel = parcels[fact.parcel];
    const opened = fact.kind === 'delivered' && fact.to === 'door';
    if (parcel === undefined || isAtHome(other, parcel, fact.time) === opened) return [];
    return [`${parcel.id} at ${fact.time}: ${opened ? 'opened' : 'shut'}`];
  });
}
