// When recipients come to a locker: on which day by the dwell they draw, at which hour by when people pass.
import { pick } from '../base/luck.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type LockerSpec, secondsOf } from '../model/study.ts';
import type { Order } from './demand.ts';
import { orderKey } from './draws.ts';
import type { Setting } from './setting.ts';

/** Nobody comes sooner after the deposit than this: the message has to be read first (assumption). */
const NOTICE = 10 * MINUTE;

/**
 * When the recipient comes: a dwell of k days ends on the k-th day, the day of the deposit being the first, so that a
 * dwell of one day is over before the next morning, but where the locker shuts before anybody can come: then on the next
 * day. Later than the rule's limit the parcel expires at that day's midnight.
 */
export function pickUpTime(
  { draws, study }: Pick<Setting, 'draws' | 'study'>,
  locker: Pick<LockerSpec, 'opens' | 'closes'>,
  order: Order,
  deposited: Seconds,
): { at: Seconds; expires: boolean } {
  const { dwellDays, expiryDays, pickUpByHour } = study.rules.locker;
  const { number } = order;
  const key = orderKey(order.address, order.day);
  const first = Math.floor(deposited / DAY);
  const until = Math.min(secondsOf(locker.closes), DAY - 1);
  let days = 1 + pick(draws.dwell(key, number), dwellDays);
  while (until < DAY - 1 && deposited + NOTICE >= (first + days - 1) * DAY + until) days++;
  if (days > expiryDays) return { at: (first + expiryDays) * DAY - 1, expires: true };
  const day = (first + days - 1) * DAY;
  const from = Math.max(secondsOf(locker.opens), deposited + NOTICE - day);
  const u = draws.pickUp(key, number);
  const second = from < until ? momentOf(u, pickUpByHour, from, until) : Math.min(from, DAY - 1);
  return { at: Math.max(deposited + 1, day + second), expires: false };
}

/** The second at which so much of the hours' weight between two seconds of a day is over; evenly where they have none. */
export function momentOf(u: number, weights: readonly number[], from: Seconds, until: Seconds): Seconds {
  const [first, last] = [Math.floor(from / HOUR), Math.min(24, Math.ceil(until / HOUR))];
  const spanIn = (hour: number): number => Math.min(until, (hour + 1) * HOUR) - Math.max(from, hour * HOUR);
  let sum = 0;
  for (let hour = first; hour < last; hour++) sum += (weights[hour] as number) * spanIn(hour);
  if (sum === 0) return from + Math.floor(u * (until - from));
  let left = u * sum;
  for (let hour = first; hour < last; hour++) {
    const weight = weights[hour] as number;
    const span = spanIn(hour);
    if (left < weight * span) return Math.floor(Math.max(from, hour * HOUR) + left / weight);
    left -= weight * span;
  }
  return until - 1;
}
