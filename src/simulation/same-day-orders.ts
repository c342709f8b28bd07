// Orders that are to be there on the same day: when they come, and what they are promised.
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type Study, secondsOf } from '../model/study.ts';
import type { Order } from './demand.ts';
import type { Draws } from './draws.ts';
import type { Setting } from './setting.ts';

/**
 * The same order as a same-day one, if its draw lies below the share: so a larger share turns more orders into such and
 * changes none of the others. It comes on its promised day, at hours with the weights of all orders, and has no window.
 */
export function turnSameDay(
  demand: Study['demand'],
  share: number,
  draws: Draws,
  key: number,
  number: number,
  order: Order,
): Order {
  if (share === 0 || draws.sameDay(key, number) >= share) return order;
  const ordered = order.day * DAY + secondBetween(demand, draws.sameDaySecond(key, number));
  const promise = ordered + Math.round(demand.sameDay.hours * HOUR);
  return { ...order, sameDay: true, ordered, promise, window: null };
}

/** When the goods of a same-day order can leave. */
export function pickedAt({ study }: Pick<Setting, 'study'>, { ordered }: Pick<Order, 'ordered'>): Seconds {
  return ordered + Math.round(study.rules.sameDay.pickMinutes * MINUTE);
}

/** The second of a quantile of the day's orders between two times of day; each hour's are spread evenly over it. */
function secondBetween({ sameDay, ordersByHour }: Study['demand'], quantile: number): Seconds {
  const from = secondsOf(sameDay.from);
  const until = secondsOf(sameDay.until);
  const parts = ordersByHour.map((weight, hour) => {
    const begin = Math.max(from, hour * HOUR);
    const seconds = Math.max(0, Math.min(until, (hour + 1) * HOUR) - begin);
    return { begin, seconds, weight: weight * seconds };
  });
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  // At hours without a weight of their own they come evenly.
  if (all === 0) return from + Math.floor(quantile * (until - from));
  let left = quantile * all;
  for (const { begin, seconds, weight } of parts) {
    if (left < weight) return begin + Math.floor((left / weight) * seconds);
    left -= weight;
  }
  return until - 1;
}
