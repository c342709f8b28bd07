// A study in which everything stands that rules and prices are about, and every rule is on.
import type { Study, StudyFile } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { severalCarriers } from './carriers.ts';

/** Two carriers, three vans a hub, a locker, a micro-depot in all scenarios but the first, and a share of same-day orders from its stock. */
export function wholeStudy(changes: Partial<StudyFile> = {}, sameDay = 0.2): Study {
  const base = severalCarriers([1, 1], {
    ...changes,
    demand: { parcelsPerDay: 40, sameDay: { share: sameDay } },
    rules: { sameDay: { from: 'micro-depot' }, failures: { afterBreakdown: 'rescue' }, ...changes.rules },
  });
  const [baseline, ...variants] = base.scenarios;
  const locker = { id: 'box', name: 'Box', position: { x: 400, y: 400 } };
  const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: fleet.kind === 'van' ? 3 : fleet.count }));
  const reading = checkStudy({ ...base, scenarios: [{ ...baseline, fleets, lockers: [locker] }, ...variants] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}
