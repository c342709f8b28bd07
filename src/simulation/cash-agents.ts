// A payday at agents that hold cash: each is a locker of banknotes, a place of it a payment, and a feeder tops it up.
import { luckOf } from '../base/luck.ts';
import { DAY, HOUR, type Metres, type Seconds } from '../base/units.ts';
import { createAgenda, next, schedule } from '../engine/agenda.ts';
import { acquireNow, createResource, release } from '../engine/resource.ts';
import type { CashSpec } from '../model/lesson-miles.ts';
import { PICK_UP_PROFILE } from '../model/locker-catalogue.ts';
import { toppedUpAt } from './cash-feeder.ts';
import type { Order } from './demand.ts';
import { orderKey } from './draws.ts';
import { addressesFrom } from './ground.ts';
import { momentOf } from './pick-up.ts';
import type { Setting } from './setting.ts';

/** One recipient of money: what it took until the cash was in the hand. */
export interface Withdrawal {
  /** On foot or by road to the nearest agent, one way. */
  readonly metres: Metres;
  readonly agent: number;
  /** Ways to the agent until it had cash, or all of them where it never had: 1 where it had some at once. */
  readonly trips: number;
  /** When the agent paid, from the midnight before payday; null where it never did. */
  readonly at: Seconds | null;
}

/** Nobody comes more often than this; whoever has nothing then gives up, unpaid. */
export const MOST_TRIPS = 10;

type Visit = { readonly kind: 'topped-up'; readonly agent: number } | { readonly kind: 'comes'; readonly row: number };

/**
 * Everybody who is sent money today (the orders of the first operating day) goes to the nearest open agent, at a time of one's own between its
 * hours. Tills are full when payday begins, and again whenever the feeder comes. An agent that is dry pays nothing; who came in
 * vain comes first thing the next morning, in the order of the day before. Customers of later days are not counted
 * (assumption), so that refusals are the payday's own.
 */
export function paydayAt(setting: Setting, spec: CashSpec): readonly Withdrawal[] {
  const agents = [...setting.lockers.values()];
  if (agents.length === 0) return [];
  const moment = luckOf(setting.study.seed, setting.replication).stream('cash-out');
  const ways = agents.map(({ facility }) => addressesFrom(setting.ground, 'walk', facility.place).metres);
  const payday = setting.calendar.operating[0] as number;
  const people = setting.ordersOf(payday).map((order) => {
    const agent = nearest(ways, order);
    return { order, agent, metres: ways[agent]?.[order.address] as number, trips: 0, at: null as Seconds | null };
  });
  const tills = agents.map(() => createResource(spec.held));
  const agenda = createAgenda<Visit>();
  const [from, until] = [spec.opens * HOUR, spec.closes * HOUR];
  people.forEach(({ order }, row) => {
    const u = moment(orderKey(order.address, order.day), order.number);
    schedule(agenda, momentOf(u, PICK_UP_PROFILE, from, until), { kind: 'comes', row });
  });
  for (let day = 0; day < MOST_TRIPS; day++) {
    agents.forEach((locker, agent) => {
      const time = toppedUpAt(setting, locker, payday + day);
      if (time !== undefined) schedule(agenda, time - payday * DAY, { kind: 'topped-up', agent });
    });
  }
  for (let event = next(agenda); event !== undefined; event = next(agenda)) {
    if (event.kind === 'topped-up') {
      const till = tills[event.agent] as (typeof tills)[number];
      while (till.taken > 0) release(till);
      continue;
    }
    const who = people[event.row] as (typeof people)[number];
    who.trips++;
    if (acquireNow(tills[who.agent] as (typeof tills)[number])) who.at = agenda.now;
    else if (who.trips < MOST_TRIPS)
      schedule(agenda, (Math.floor(agenda.now / DAY) + 1) * DAY + from, { kind: 'comes', row: event.row });
  }
  return people.map(({ metres, agent, trips, at }) => ({ metres, agent, trips, at }));
}

/** Row of the agent that is nearest to an order's door; of equal ones the first. */
function nearest(ways: readonly Float64Array[], { address }: Order): number {
  let best = 0;
  for (const [row, metres] of ways.entries()) {
    if ((metres[address] as number) < (ways[best]?.[address] as number)) best = row;
  }
  return best;
}
