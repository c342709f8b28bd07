// Orders: who asks for a parcel on which day. More demand adds orders and changes none of those that were there.
import { pick } from '../base/luck.ts';
import { poissonQuantile } from '../base/poisson.ts';
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { type Parcel, SIZES, type Size } from '../model/parcel.ts';
import { type Study, secondsOf } from '../model/study.ts';
import { ADDRESS_KINDS, type AddressTable, recipientsOf } from '../network/city.ts';
import { openDayFrom } from './business-days.ts';
import { type Calendar, daysSinceOperating, isMeasured } from './calendar.ts';
import { sharesByPlace } from './demand-by-place.ts';
import { type Draws, type OrderDraws, orderKey } from './draws.ts';
import { turnSameDay } from './same-day-orders.ts';
import { seasonFactor } from './season.ts';

export const BUSINESS = ADDRESS_KINDS.indexOf('business');
/** Above this mean the Poisson quantile is put together from several draws. */
const LARGEST_MEAN = 500;

/** A parcel before a scenario's lockers are known and before it has a row. */
export type Order = Omit<Parcel, 'index' | 'locker'>;

/**
 * Expected parcels an operating day at each address: as the user's own counts have it, or households share the private
 * part equally and businesses the rest.
 */
export function demandRates(demand: Study['demand'], addresses: AddressTable): Float64Array {
  const { byPlace, parcelsPerDay } = demand;
  if (byPlace !== undefined) return sharesByPlace(byPlace, addresses).map((share) => share * parcelsPerDay);
  const { households, businesses } = recipientsOf(addresses);
  const businessShare = households === 0 ? 1 : businesses === 0 ? 0 : demand.businessShare;
  const perBusiness = businesses === 0 ? 0 : (demand.parcelsPerDay * businessShare) / businesses;
  const perHousehold = households === 0 ? 0 : (demand.parcelsPerDay * (1 - businessShare)) / households;
  const { count, kind, households: recipients } = addresses;
  const rates = new Float64Array(count);
  for (let address = 0; address < count; address++) {
    const each = kind[address] === BUSINESS ? perBusiness : perHousehold;
    rates[address] = each * (recipients[address] as number);
  }
  return rates;
}

/**
 * The orders of one operating day, by address and number: promised for that day, those of a business that is shut for the next
 * on which it opens. Days before 0 are drawn for the stock at the start.
 */
export function drawOrders(
  study: Study,
  calendar: Calendar,
  addresses: AddressTable,
  rates: Float64Array,
  draws: Draws,
  day: number,
  sameDayShare = study.demand.sameDay.share,
): Order[] {
  const { demand, rules } = study;
  const sizeWeights = SIZES.map((size) => demand.sizes[size]);
  const times = orderTimes(demand, day < 0 ? 1 : daysSinceOperating(calendar, day));
  const promiseUntil = secondsOf(rules.promiseUntil);
  const dueAtBusinesses = openDayFrom(study, { business: true }, day);
  const shares = study.carriers.map(({ share }) => share);
  const measured = isMeasured(calendar, day);
  const season = seasonFactor(demand, draws, day);
  const orders: Order[] = [];
  for (let address = 0; address < addresses.count; address++) {
    const count = countOrders((rates[address] as number) * season, draws, address, day);
    if (count === 0) continue;
    const key = orderKey(address, day);
    const business = addresses.kind[address] === BUSINESS;
    const due = business ? dueAtBusinesses : day;
    for (let number = 0; number < count; number++) {
      const size = SIZES[pick(draws.size(key, number), sizeWeights)] as Size;
      const window = windowOf(study, draws, key, number, due);
      const households = addresses.households[address] as number;
      const order: Order = {
        id: `${day}.${address}.${number}`,
        number,
        direction: 'delivery',
        address,
        household: business ? 0 : Math.floor(draws.household(key, number) * households),
        business,
        carrier: shares.length > 1 ? pick(draws.carrier(key, number), shares) : 0,
        size,
        volume: demand.litres[size],
        weight: demand.kilograms[size],
        ordered: orderedAt(draws, key, number, day, times),
        day: due,
        promise: window === null ? due * DAY + promiseUntil : window.until,
        window,
        sameDay: false,
        measured,
      };
      // Who is shut orders nothing for the same day.
      if (due !== day) orders.push(order);
      else orders.push(turnSameDay(demand, sameDayShare, draws, key, number, order));
    }
  }
  return orders;
}

export function countOrders(rate: number, draws: OrderDraws, address: number, day: number): number {
  let count = 0;
  // Whole layers and the rest, so that a higher rate adds to the last layer and changes none before it.
  for (let part = 0, left = rate; left > 0; part++, left -= LARGEST_MEAN) {
    count += poissonQuantile(draws.orders(orderKey(address, day), part), Math.min(left, LARGEST_MEAN));
  }
  return count;
}

/** When the orders of an operating day come. */
export interface OrderTimes {
  /** The second of the day at which orders for the next one close. */
  readonly until: Seconds;
  /** Calendar days since the operating day before. */
  readonly gap: number;
  /** Weights of the hours. */
  readonly byHour: readonly number[];
}

export function orderTimes({ orderedUntil, ordersByHour }: Study['demand'], gap: number): OrderTimes {
  return { until: secondsOf(orderedUntil), gap, byHour: ordersByHour };
}

/** The second of the order: an hour by its weight in the 24 h before the day's closing time, or on a day of rest before. */
export function orderedAt(
  draws: OrderDraws,
  key: number,
  number: number,
  day: number,
  { until, gap, byHour }: OrderTimes,
): Seconds {
  const hour = pick(draws.hour(key, number), byHour);
  const second = hour * HOUR + Math.floor(draws.minute(key, number) * HOUR);
  const eve = second < until ? day - 1 : day - 2;
  const earlier = gap > 1 ? Math.floor(draws.restDay(key, number) * gap) : 0;
  return (eve - earlier) * DAY + second;
}

/** Windows begin every full hour from the first, as long as they end in time; where none does, at the first. */
function windowOf({ demand }: Study, draws: Draws, key: number, number: number, day: number): Parcel['window'] {
  const { windowShare, windowHours, windowFrom, windowUntil } = demand;
  if (draws.windowed(key, number) >= windowShare) return null;
  const first = secondsOf(windowFrom);
  const starts = Math.max(1, Math.floor((secondsOf(windowUntil) - first) / HOUR - windowHours) + 1);
  const from = day * DAY + first + Math.floor(draws.window(key, number) * starts) * HOUR;
  return { from, until: from + Math.round(windowHours * HOUR) };
}
