// Whether what one study's people order is what another's do, so that orders drawn for it serve the other too.
import type { Study } from '../model/study.ts';

/** True if both studies surely draw the same orders: all rules are alike, whether orders hang on them or not. */
export function haveSameOrders(a: Study, b: Study): boolean {
  const what = ({ seed, demand, calendar, days, rules, carriers }: Study): string =>
    JSON.stringify([seed, demand, carriers, calendar, days, rules]);
  return what(a) === what(b);
}
