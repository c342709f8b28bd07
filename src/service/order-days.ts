// Days of orders that a worker keeps for other scenarios of the same luck: as many as their orders leave room for.
import type { OrderStore } from '../simulation/setting.ts';

/** One takes about 210 bytes: some 65 MB in all, three draws of a city with 20,000 parcels a day. */
export const ORDERS_KEPT = 300_000;

/**
 * Lets go of the days that were drawn first until no more than `most` orders are left. Those of the replication that is
 * about to run stay, however many they are. A day without orders counts as one.
 */
export function letGo(store: OrderStore, replication: number, most = ORDERS_KEPT): void {
  let left = 0;
  for (const orders of store.values()) left += Math.max(1, orders.length);
  for (const [key, orders] of store) {
    if (left <= most) return;
    if (key.startsWith(`${replication}/`)) continue;
    store.delete(key);
    left -= Math.max(1, orders.length);
  }
}
