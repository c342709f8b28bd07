// One replication with the CPU time of its parts, for the benches that say where it goes.
import { readFileSync } from 'node:fs';
import { type AreaMasks, accountOf } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { type Placement, placementsOf } from '../../src/model/placement.ts';
import type { Effort, Study } from '../../src/model/study.ts';
import type { Travel } from '../../src/network/travel.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import type { Ground } from '../../src/simulation/ground.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { type PartClock, partClock } from './part-clock.ts';

/** Draw: the setting and the orders. Travel: ways and matrices that are not kept yet. Simulate: all events. */
export const PARTS = ['draw', 'travel', 'plan', 'simulate', 'fold'] as const;
export type Part = (typeof PARTS)[number];

export function studyNamed(name: string): Study {
  const reading = readStudy(readFileSync(`scenarios/${name}.json`, 'utf8'));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`);
  return reading.study;
}

export function withEffort(study: Study, effort: Effort): Study {
  return { ...study, rules: { ...study.rules, effort } };
}

/** The scenario with the most facilities; the last of equal ones. */
export function fullest(study: Study): Placement {
  const size = ({ hubs, depots, lockers }: Placement): number => hubs.length + depots.length + lockers.length;
  return placementsOf(study).reduce((most, placement) => (size(placement) >= size(most) ? placement : most));
}

/** A whole replication with its orders drawn anew; `parcels` are all of the run, measured or not. */
export function replicate(study: Study, placement: Placement, ground: Ground, masks: AreaMasks, replication: number) {
  const clock = partClock(PARTS);
  const drawn = clock.spend('draw', () => settingOf(study, placement, timedGround(ground, clock), replication));
  const setting = { ...drawn, ordersOf: (day: number) => clock.spend('draw', () => drawn.ordersOf(day)) };
  const job = clock.spend('simulate', () => startReplication(setting));
  while (!job.done) clock.spend(job.requests.length > 0 ? 'plan' : 'simulate', () => stepReplication(job));
  const { result } = clock.spend('fold', () => accountOf(job, masks));
  return { clock, parcels: job.run.parcels.length, events: result.events };
}

/** CPU seconds of all parts, and the share of each in per cent. */
export function sharesOf({ seconds }: PartClock<Part>): { total: number; shares: Record<string, string> } {
  const total = PARTS.reduce((sum, part) => sum + seconds[part], 0);
  const shares = PARTS.map((part) => [`${part} %`, ((100 * seconds[part]) / total).toFixed(0)]);
  return { total, shares: Object.fromEntries(shares) };
}

/** The same ground, which books the time that ways take. */
function timedGround(ground: Ground, clock: PartClock<Part>): Ground {
  const timed = (travel: Travel): Travel => ({
    ...travel,
    matrix: (places) => clock.spend('travel', () => travel.matrix(places)),
    from: (place, targets) => clock.spend('travel', () => travel.from(place, targets)),
    seconds: (from, to) => clock.spend('travel', () => travel.seconds(from, to)),
    metres: (from, to) => clock.spend('travel', () => travel.metres(from, to)),
    way: (from, to) => clock.spend('travel', () => travel.way(from, to)),
    pieces: (from, to) => clock.spend('travel', () => travel.pieces(from, to)),
  });
  return { ...ground, motor: timed(ground.motor), bike: timed(ground.bike), walk: timed(ground.walk) };
}
