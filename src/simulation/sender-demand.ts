// What is to be picked up: parcels that households and businesses send, announced as orders are placed. They change no delivery.
import { pick } from '../base/luck.ts';
import { DAY } from '../base/units.ts';
import { SIZES, type Size } from '../model/parcel.ts';
import { type Study, secondsOf } from '../model/study.ts';
import type { AddressTable } from '../network/city.ts';
import { openDayFrom } from './business-days.ts';
import { type Calendar, daysSinceOperating, isMeasured } from './calendar.ts';
import { BUSINESS, countOrders, type Order, orderedAt, orderTimes } from './demand.ts';
import { type Draws, orderKey } from './draws.ts';
import { seasonFactor } from './season.ts';

/**
 * The pick-ups of one operating day, promised as orders are, by address and number, where `rates` are the expected deliveries of each
 * address on an ordinary day. More pick-ups add to those that were there.
 */
export function drawPickUps(
  study: Study,
  calendar: Calendar,
  addresses: AddressTable,
  rates: Float64Array,
  draws: Draws,
  day: number,
): Order[] {
  const { demand, rules, carriers } = study;
  const { household, business } = demand.pickUps;
  if (household === 0 && business === 0) return [];
  const sizeWeights = SIZES.map((size) => demand.sizes[size]);
  const shares = carriers.map(({ share }) => share);
  const promiseUntil = secondsOf(rules.promiseUntil);
  const dueAtBusinesses = openDayFrom(study, { business: true }, day);
  const times = orderTimes(demand, daysSinceOperating(calendar, day));
  const measured = isMeasured(calendar, day);
  const season = seasonFactor(demand, draws, day);
  const { senders } = draws;
  const orders: Order[] = [];
  for (let address = 0; address < addresses.count; address++) {
    const isBusiness = addresses.kind[address] === BUSINESS;
    const rate = (rates[address] as number) * season * (isBusiness ? business : household);
    const count = countOrders(rate, senders, address, day);
    const key = orderKey(address, day);
    const households = addresses.households[address] as number;
    const due = isBusiness ? dueAtBusinesses : day;
    for (let number = 0; number < count; number++) {
      const size = SIZES[pick(senders.size(key, number), sizeWeights)] as Size;
      orders.push({
        id: `${day}.${address}.p${number}`,
        number,
        direction: 'pick-up',
        address,
        household: isBusiness ? 0 : Math.floor(senders.household(key, number) * households),
        business: isBusiness,
        carrier: shares.length > 1 ? pick(senders.carrier(key, number), shares) : 0,
        size,
        volume: demand.litres[size],
        weight: demand.kilograms[size],
        ordered: orderedAt(senders, key, number, day, times),
        day: due,
        promise: due * DAY + promiseUntil,
        sameDay: false,
        window: null,
        measured,
      });
    }
  }
  return orders;
}
