// What a worker keeps of the orders that it drew is bounded by their number, not by their days.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { letGo } from '../../src/service/order-days.ts';
import type { Order } from '../../src/simulation/demand.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { type OrderStore, settingOf } from '../../src/simulation/setting.ts';

/** Days in the order in which they were drawn, by replication and day. */
function aStore(days: Readonly<Record<string, number>>): OrderStore {
  return new Map(Object.entries(days).map(([key, count]) => [key, new Array<Order>(count)]));
}

test('the days drawn first are let go of until few enough orders are left', () => {
  const store = aStore({ '0/0/0': 400, '0/1/0': 300, '1/0/0': 200, '1/1/0': 100 });
  letGo(store, 2, 350);
  expect([...store.keys()]).toEqual(['1/0/0', '1/1/0']);
});

test('the days of the replication that is about to run stay, however many orders they have', () => {
  const store = aStore({ '1/0/0': 400, '1/1/0': 300, '10/0/0': 200 });
  letGo(store, 1, 350);
  expect([...store.keys()]).toEqual(['1/0/0', '1/1/0']);
});

test('days without orders do not pile up', () => {
  const store = aStore(Object.fromEntries(Array.from({ length: 20 }, (_, day) => [`${day}/0/0`, 0])));
  letGo(store, 20, 5);
  expect(store.size).toBe(5);
});

test('what a scenario draws is found by its replication', () => {
  const reading = readStudy(readFileSync('scenarios/village.json', 'utf8'));
  if (!reading.ok) throw new Error('village.json is not valid');
  const { study } = reading;
  const placement = placementOf(study, 'vans');
  if (placement === undefined) throw new Error('village.json: expected a scenario of vans');
  const [store, ground] = [new Map() as OrderStore, groundOfStudy(study)];
  for (const replication of [3, 4]) settingOf(study, placement, ground, replication, store).ordersOf(0);
  letGo(store, 4, 1);
  expect([...store.keys()].map((key) => key.split('/')[0])).toEqual(['4']);
});
