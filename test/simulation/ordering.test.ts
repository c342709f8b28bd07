// When people order and what they order, as a study says it: no other luck moves with it.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Order } from '../../src/simulation/demand.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);

function ordersWith(demand: StudyFile['demand']): Order[] {
  const setting = aSetting(aStudy({ demand: { parcelsPerDay: 200, ...demand } }), town);
  return [0, 1, 2].flatMap((day) => [...setting.ordersOf(day), ...setting.pickUpsOf(day)]);
}

const hourOf = (time: number): number => Math.floor((((time % DAY) + DAY) % DAY) / HOUR);
const atNight = Array.from({ length: 24 }, (_, hour) => (hour >= 20 ? 1 : 0));

test('what parcels take up and weigh goes by their size, and nothing else of an order moves with it', () => {
  const pickUps = { household: 0.3, business: 0.3 };
  const litres = { XS: 1, S: 2, M: 3, L: 400 };
  const kilograms = { XS: 0.1, S: 0.2, M: 30, L: 40 };
  const usual = ordersWith({ pickUps });
  const others = ordersWith({ pickUps, litres, kilograms });
  for (const { size, volume, weight } of others) expect([volume, weight]).toEqual([litres[size], kilograms[size]]);
  const rest = (orders: readonly Order[]) => orders.map((order) => ({ ...order, volume: 0, weight: 0 }));
  expect(rest(others)).toEqual(rest(usual));
});

describe('time windows', () => {
  const every = { windowShare: 1, windowHours: 1.5 };
  const startsOf = (orders: readonly Order[]): number[] =>
    [...new Set(orders.map(({ window }) => ((window?.from ?? 0) % DAY) / HOUR))].sort((a, b) => a - b);

  test('begin every hour from the first, and end in time', () => {
    expect(startsOf(ordersWith(every))).toEqual([9, 10, 11, 12, 13, 14]);
    const others = ordersWith({ ...every, windowFrom: '12:30', windowUntil: '17:00' });
    expect(startsOf(others)).toEqual([12.5, 13.5, 14.5, 15.5]);
    expect(others.every(({ window }) => window !== null && (window.until - window.from) / HOUR === 1.5)).toBe(true);
    const rest = (orders: readonly Order[]) => orders.map((order) => ({ ...order, window: null, promise: 0 }));
    expect(rest(others)).toEqual(rest(ordersWith(every)));
  });

  test('that are as long as the hours they lie in, or longer as an assumption may make them, all begin at the first', () => {
    expect(startsOf(ordersWith({ windowShare: 1, windowHours: 7 }))).toEqual([9]);
    const study = aStudy({ demand: { parcelsPerDay: 200, windowShare: 1 } });
    const longer = aSetting({ ...study, demand: { ...study.demand, windowHours: 12 } }, town);
    expect(startsOf([0, 1, 2].flatMap((day) => longer.ordersOf(day)))).toEqual([9]);
  });
});

describe('the hours of orders', () => {
  test('are as their weights have them, and nothing else of an order moves with them', () => {
    const pickUps = { household: 0.3, business: 0.3 };
    const usual = ordersWith({ pickUps });
    const late = ordersWith({ pickUps, ordersByHour: atNight });
    expect(late.every(({ ordered }) => hourOf(ordered) >= 20)).toBe(true);
    expect(usual.every(({ ordered }) => hourOf(ordered) >= 20)).toBe(false);
    expect(late.map((order) => ({ ...order, ordered: 0 }))).toEqual(usual.map((order) => ({ ...order, ordered: 0 })));
  });

  test('of same-day orders are those between the hours in which they are taken, or even where none has a weight', () => {
    const sameDay = { share: 1, from: '09:00', until: '15:00' };
    const noon = ordersWith({ sameDay, ordersByHour: atNight.map((_, hour) => (hour === 12 || hour === 20 ? 1 : 0)) });
    expect(new Set(noon.map(({ ordered }) => hourOf(ordered)))).toEqual(new Set([12]));
    const even = ordersWith({ sameDay, ordersByHour: atNight });
    expect(new Set(even.map(({ ordered }) => hourOf(ordered)))).toEqual(new Set([9, 10, 11, 12, 13, 14]));
  });
});
