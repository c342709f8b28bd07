// What one replication of each bundled study costs: CPU seconds of its parts, for the baseline and the fullest scenario.
// `--metropolis` adds the largest, at quick effort only.
import { areaMasks } from '../../src/experiment/account.ts';
import { type Placement, placementsOf } from '../../src/model/placement.ts';
import type { Effort } from '../../src/model/study.ts';
import { cityOf } from '../../src/simulation/city-of.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { fullest, replicate, sharesOf, studyNamed, withEffort } from './replication-parts.ts';
import { report } from './stopwatch.ts';

const STUDIES = ['village', 'old-town', 'grid-city', 'retailer', 'three-carriers'];
const EFFORTS: readonly Effort[] = ['quick', 'standard'];

const isLarge = process.argv.includes('--metropolis');
for (const name of [...STUDIES, ...(isLarge ? ['metropolis'] : [])]) {
  const study = studyNamed(name);
  const ground = groundOf(cityOf(study.city));
  const masks = areaMasks(study, ground);
  for (const placement of [placementsOf(study)[0] as Placement, fullest(study)]) {
    // Another draw first, so that code is compiled and the ways of the facilities are known, as in a comparison.
    replicate(withEffort(study, 'quick'), placement, ground, masks, 1);
    for (const effort of name === 'metropolis' ? (['quick'] as const) : EFFORTS) {
      const { clock, parcels, events } = replicate(withEffort(study, effort), placement, ground, masks, 0);
      const { total, shares } = sharesOf(clock);
      report({
        bench: 'replication',
        study: name,
        scenario: placement.id,
        effort,
        'CPU s': total.toFixed(2),
        ...shares,
        parcels,
        'CPU ms a parcel': ((1_000 * total) / parcels).toFixed(2),
        events,
      });
    }
  }
}
