// How much cash each agent has left as time goes by: full before payday, less with everybody who is paid, full again when the feeder comes.
import { DAY, type Seconds } from '../base/units.ts';
import type { CashSpec } from '../model/lesson-miles.ts';
import { MOST_TRIPS, type Withdrawal } from './cash-agents.ts';
import { toppedUpAt } from './cash-feeder.ts';
import type { Setting } from './setting.ts';

export interface Till {
  /** Id of the agent's locker. */
  readonly agent: string;
  /** Payments that it can make when it is full. */
  readonly held: number;
  /** By rising time; the payments that are left from then on. */
  readonly changes: readonly { readonly time: Seconds; readonly left: number }[];
}

/** One an agent, in the order of the lockers; `people` as `paydayAt` tells them. */
export function tillsOf(setting: Setting, people: readonly Withdrawal[], { held }: Pick<CashSpec, 'held'>): Till[] {
  const payday = setting.calendar.operating[0] as number;
  return [...setting.lockers.values()].map((agent, row) => {
    const paid = people.flatMap((who) =>
      who.agent === row && who.at !== null ? [{ time: payday * DAY + who.at, isPaid: true }] : [],
    );
    const toppedUp = Array.from({ length: MOST_TRIPS }, (_, day) => toppedUpAt(setting, agent, payday + day)).flatMap(
      (time) => (time === undefined ? [] : [{ time, isPaid: false }]),
    );
    let left = held;
    const changes = [...toppedUp, ...paid]
      .sort((a, b) => a.time - b.time)
      .map(({ time, isPaid }) => {
        left = isPaid ? left - 1 : held;
        return { time, left };
      });
    return { agent: agent.facility.id, held, changes: [{ time: Number.NEGATIVE_INFINITY, left: held }, ...changes] };
  });
}
