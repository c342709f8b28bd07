// What one replication of each bundled study costs: CPU seconds of its parts, for the baseline and the fullest scenario.
import { readFileSync } from 'node:fs';
import { type AreaMasks, accountOf, areaMasks } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { type Placement, placementsOf } from '../../src/model/placement.ts';
import type { Effort, Study } from '../../src/model/study.ts';
import type { Travel } from '../../src/network/travel.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { cityOf } from '../../src/simulation/city-of.ts';
import { type Ground, groundOf } from '../../src/simulation/ground.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { type PartClock, partClock } from './part-clock.ts';
import { report } from './stopwatch.ts';

const STUDIES = ['village', 'old-town', 'grid-city'];
const EFFORTS: readonly Effort[] = ['quick', 'standard'];
/** Draw: the setting and the orders. Travel: ways and matrices that are not kept yet. Simulate: all events. */
const PARTS = ['draw', 'travel', 'plan', 'simulate', 'fold'] as const;
type Part = (typeof PARTS)[number];

for (const name of STUDIES) {
  const study = studyNamed(name);
  const ground = groundOf(cityOf(study.city));
  const masks = areaMasks(study, ground);
  for (const placement of [placementsOf(study)[0] as Placement, fullest(study)]) {
    // Another draw first, so that code is compiled and the ways of the facilities are known, as in a comparison.
    replicate(withEffort(study, 'quick'), placement, ground, masks, 1);
    for (const effort of EFFORTS) {
      const { clock, parcels, events } = replicate(withEffort(study, effort), placement, ground, masks, 0);
      const total = PARTS.reduce((sum, part) => sum + clock.seconds[part], 0);
      report({
        bench: 'replication',
        study: name,
        scenario: placement.id,
        effort,
        'CPU s': total.toFixed(2),
        ...Object.fromEntries(PARTS.map((part) => [`${part} %`, ((100 * clock.seconds[part]) / total).toFixed(0)])),
        parcels,
        'CPU ms a parcel': ((1_000 * total) / parcels).toFixed(2),
        events,
      });
    }
  }
}

function studyNamed(name: string): Study {
  const reading = readStudy(readFileSync(`scenarios/${name}.json`, 'utf8'));
  if (!reading.ok) throw new Error(`${name}: ${JSON.stringify(reading.problems)}`);
  return reading.study;
}

function withEffort(study: Study, effort: Effort): Study {
  return { ...study, rules: { ...study.rules, effort } };
}

/** The scenario with the most facilities; the last of equal ones. */
function fullest(study: Study): Placement {
  const size = ({ hubs, depots, lockers }: Placement): number => hubs.length + depots.length + lockers.length;
  return placementsOf(study).reduce((most, placement) => (size(placement) >= size(most) ? placement : most));
}

/** A whole replication with its orders drawn anew; `parcels` are all of the run, measured or not. */
function replicate(study: Study, placement: Placement, ground: Ground, masks: AreaMasks, replication: number) {
  const clock = partClock(PARTS);
  const drawn = clock.spend('draw', () => settingOf(study, placement, timedGround(ground, clock), replication));
  const setting = { ...drawn, ordersOf: (day: number) => clock.spend('draw', () => drawn.ordersOf(day)) };
  const job = clock.spend('simulate', () => startReplication(setting));
  while (!job.done) clock.spend(job.requests.length > 0 ? 'plan' : 'simulate', () => stepReplication(job));
  const { result } = clock.spend('fold', () => accountOf(job, masks));
  return { clock, parcels: job.run.parcels.length, events: result.events };
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
