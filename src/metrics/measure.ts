// The indicators of one run, folded from its journal.
import type { Placement } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import { failedFirstAttempts } from './attempts.ts';
import { measureWaiting } from './backlog.ts';
import { measureContracted } from './contracted.ts';
import { measureDriving } from './distance.ts';
import { countInLockers, measureFacilities } from './facility-use.ts';
import { handovers } from './handovers.ts';
import type { Indicators } from './indicators.ts';
import { measureLateness } from './lateness.ts';
import { measureCauses } from './lateness-causes.ts';
import { daysAfter, measuredDays } from './measured-days.ts';
import { countParcels } from './parcel-counts.ts';

/** The placement says how many compartments the lockers of this run's scenario have. */
export function measureIndicators(journal: Journal, study: Study, placement: Placement): Indicators {
  const days = measuredDays(journal.cast, study);
  const parcels = countParcels(journal);
  const handed = handovers(journal);
  const after = daysAfter(journal, study);
  return {
    parcels,
    lateness: {
      ...measureLateness(journal.cast.parcels, handed, parcels.returned),
      ...measureCauses(journal, handed),
    },
    ...measureDriving(journal, study, placement, days),
    ...(placement.contractors.length > 0 ? { contracted: measureContracted(journal, placement, days) } : {}),
    facilities: measureFacilities(journal, placement, days),
    inLockers: countInLockers(journal),
    failedAttempts: failedFirstAttempts(journal),
    ...measureWaiting(journal, study, days),
    ...(after.length > 0 ? { afterwards: measureWaiting(journal, study, after) } : {}),
  };
}
