// Whether compute a parcel stays flat from a town to a metropolis: the scenario with all depots and lockers of the bundled
// metropolis, cut down to fewer parcels a day. Held equal are the densities: the city's area, its doors, micro-depots and
// lockers shrink with the parcels, and all positions move towards the middle. At quick effort, one replication after another
// draw of the same.
import { areaMasks } from '../../src/experiment/account.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { checkStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { fullest, replicate, sharesOf, studyNamed } from './replication-parts.ts';
import { report } from './stopwatch.ts';

const SIZES = [500, 1_500, 5_000, 20_000];
/** Parcels a day that the others are held against. */
const REFERENCE = 1_500;

const whole = studyNamed('metropolis');
let reference = Number.NaN;
for (const parcelsPerDay of SIZES) {
  const study = cutDown(whole, parcelsPerDay);
  const ground = groundOfStudy(study);
  const masks = areaMasks(study, ground);
  const placement = placementOf(study, study.scenarios[0].id);
  if (placement === undefined) throw new Error('expected a baseline');
  replicate(study, placement, ground, masks, 1);
  const { clock, parcels } = replicate(study, placement, ground, masks, 0);
  const { total, shares } = sharesOf(clock);
  const { travel, plan, simulate } = clock.seconds;
  const perParcel = (1_000 * (travel + plan + simulate)) / parcels;
  if (parcelsPerDay === REFERENCE) reference = perParcel;
  report({
    bench: 'scale',
    'parcels a day': parcelsPerDay,
    nodes: ground.city.streets.nodeCount,
    depots: placement.depots.length,
    lockers: placement.lockers.length,
    'CPU s': total.toFixed(2),
    ...shares,
    'travel + plan + simulate, ms a parcel': perParcel.toFixed(3),
    'against 1,500 a day': Number.isNaN(reference) ? '' : (perParcel / reference).toFixed(2),
    'peak MiB so far': Math.round(process.resourceUsage().maxRSS / 1_024),
  });
}

/** The fullest scenario as the only one, in a city smaller by as much as there are fewer parcels. */
function cutDown(study: Study, parcelsPerDay: number): Study {
  const { city } = study;
  if (city.kind !== 'synthetic') throw new Error('expected a synthetic metropolis');
  const share = parcelsPerDay / study.demand.parcelsPerDay;
  const side = Math.sqrt(share);
  const placed = fullest(study);
  const near = <Entity extends { position: { x: number; y: number } }>(entities: readonly Entity[], count: number) =>
    spread(entities, count).map((entity) => ({
      ...entity,
      position: { x: Math.round(entity.position.x * side), y: Math.round(entity.position.y * side) },
    }));
  const { hubs, depots, lockers, fleets } = placed;
  const reading = checkStudy({
    format: 1,
    name: `${study.name}, ${parcelsPerDay} parcels a day`,
    seed: study.seed,
    days: study.days,
    city: {
      ...city,
      radius: Math.round(city.radius * side),
      centreRadius: Math.round(city.centreRadius * side),
      outskirts: Math.round(city.outskirts * side),
      addresses: Math.round(city.addresses * share),
    },
    demand: { parcelsPerDay },
    rules: { effort: 'quick' },
    scenarios: [
      {
        id: 'both',
        name: placed.name,
        hubs: near(hubs, hubs.length),
        depots: near(depots, Math.max(1, Math.round(depots.length * share))),
        lockers: near(lockers, Math.round(lockers.length * share)),
        fleets,
      },
    ],
  } as unknown as StudyFile);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.study;
}

/** So many of a list, evenly over it. */
function spread<Entity>(entities: readonly Entity[], count: number): readonly Entity[] {
  const share = count / Math.max(1, entities.length);
  return entities.filter((_, row) => Math.floor((row + 1) * share) > Math.floor(row * share));
}
