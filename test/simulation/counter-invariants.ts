// What must hold at the counters of micro-depots, on the journal of a run.
import { DAY } from '../../src/base/units.ts';
import { standsOn } from '../../src/simulation/depot-hours.ts';
import type { Run } from '../../src/simulation/run-state.ts';

/** Nothing is held or fetched, and nothing lies, at a micro-depot that does not stand. */
export function countersStand({ facts, setting }: Run): string[] {
  const { operating } = setting.calendar;
  return facts.flatMap((fact) => {
    if (fact.kind !== 'deposited' && fact.kind !== 'collected' && fact.kind !== 'expired') return [];
    const depot = setting.depots.get(fact.facility);
    if (depot === undefined) return [];
    // What expires may do so on a day of rest: it stood if it did on the operating day before.
    const day = operating.filter((candidate) => candidate <= Math.floor(fact.time / DAY)).at(-1) ?? -1;
    if (standsOn(setting.study, operating, depot.spec, day)) return [];
    return [`parcel ${fact.parcel} is ${fact.kind} where nothing stands`];
  });
}
