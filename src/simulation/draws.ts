// All luck a replication uses, each purpose by its own stream, so that no draw depends on another.
import { luckOf, type Stream } from '../base/luck.ts';
import { exp, normalQuantile } from '../base/maths.ts';

/** Households behind one door that have luck of their own. */
const HOUSEHOLDS = 64;
/** Days before day 0 that orders are drawn for (the stock at the start) must not give negative indices. */
const DAY_OFFSET = 64;
/** Days that fit an order's address. */
const DAYS = 4096;

export interface OrderDraws {
  /** Number of orders of an address for a day. */
  readonly orders: Stream;
  /** What an order is: entity from `orderKey`, index the order's number. */
  readonly household: Stream;
  readonly size: Stream;
  readonly hour: Stream;
  readonly minute: Stream;
  readonly restDay: Stream;
  /** Whose parcel it is, where there are several carriers. */
  readonly carrier: Stream;
}

export interface Draws extends OrderDraws {
  readonly windowed: Stream;
  readonly window: Stream;
  /** Whether it is a same-day order, and then its second. */
  readonly sameDay: Stream;
  readonly sameDaySecond: Stream;
  /** Whether a recipient uses lockers. */
  readonly lockerUser: Stream;
  /** Gumbel draws of a recipient for a locker, by the hash of its id. */
  readonly locker: Stream;
  /** Days until pick-up, and the time of day. */
  readonly dwell: Stream;
  readonly pickUp: Stream;
  /** By recipient and day. */
  readonly presence: Stream;
  readonly neighbour: Stream;
  /** By address and day. */
  readonly service: Stream;
  readonly parking: Stream;
  /** When a contractor comes. */
  readonly contractor: Stream;
  /** By day. */
  readonly traffic: Stream;
  readonly weather: Stream;
  readonly season: Stream;
  /** By vehicle and day. */
  readonly breakdown: Stream;
  readonly sickness: Stream;
  /** What is picked up: entity from `orderKey`, index the pick-up's number (and when its sender comes to a locker). */
  readonly senders: OrderDraws & { readonly drop: Stream };
  /** By facility and day: the planner's own. */
  readonly planner: Stream;
  /** By facility and day, and by part of a problem that was too large for one: the planner's for those. */
  readonly plannerPart: Stream;
  /** By facility and number of the dispatcher's tour: the planner's for those. */
  readonly dispatch: Stream;
  /** By vehicle and day: the planner's where another vehicle comes for the parcels of one that broke down. */
  readonly rescue: Stream;
}

/** `replan` 1, 2, ... gives the planner other luck, and everybody else the same: what its own noise does. */
export function drawsOf(seed: number, replication: number, replan = 0): Draws {
  const luck = luckOf(seed, replication);
  return {
    orders: luck.stream('orders'),
    household: luck.stream('household'),
    size: luck.stream('size'),
    hour: luck.stream('hour'),
    minute: luck.stream('minute'),
    restDay: luck.stream('rest-day'),
    windowed: luck.stream('windowed'),
    window: luck.stream('window'),
    sameDay: luck.stream('same-day'),
    sameDaySecond: luck.stream('same-day-second'),
    carrier: luck.stream('carrier'),
    lockerUser: luck.stream('locker-user'),
    locker: luck.stream('locker'),
    dwell: luck.stream('dwell'),
    pickUp: luck.stream('pick-up'),
    presence: luck.stream('presence'),
    neighbour: luck.stream('neighbour'),
    service: luck.stream('service'),
    parking: luck.stream('parking'),
    contractor: luck.stream('contractor'),
    traffic: luck.stream('traffic'),
    weather: luck.stream('weather'),
    season: luck.stream('season'),
    breakdown: luck.stream('breakdown'),
    sickness: luck.stream('sickness'),
    senders: {
      orders: luck.stream('sender-orders'),
      household: luck.stream('sender-household'),
      size: luck.stream('sender-size'),
      hour: luck.stream('sender-hour'),
      minute: luck.stream('sender-minute'),
      restDay: luck.stream('sender-rest-day'),
      carrier: luck.stream('sender-carrier'),
      drop: luck.stream('sender-drop'),
    },
    planner: luck.stream(replan === 0 ? 'planner' : `planner ${replan}`),
    plannerPart: luck.stream(replan === 0 ? 'planner part' : `planner part ${replan}`),
    dispatch: luck.stream(replan === 0 ? 'dispatch' : `dispatch ${replan}`),
    rescue: luck.stream(replan === 0 ? 'rescue' : `rescue ${replan}`),
  };
}

export function recipientKey(address: number, household: number): number {
  return address * HOUSEHOLDS + household;
}

export function orderKey(address: number, day: number): number {
  return address * DAYS + day + DAY_OFFSET;
}

/** A day as an index, also for the days just before day 0. */
export function dayIndex(day: number): number {
  return day + DAY_OFFSET;
}

/** A 32-bit number for an id (FNV-1a), so that a locker's luck follows its name and not its place in a list. */
export function idKey(id: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x0100_0193);
  return hash >>> 0;
}

/** A lognormal factor of mean 1 from a quantile and a spread on the log scale. */
export function factorOf(u: number, spread: number): number {
  return spread === 0 ? 1 : exp(spread * normalQuantile(u) - (spread * spread) / 2);
}
