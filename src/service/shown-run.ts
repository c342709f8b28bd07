// A finished replication as the page plays it: lines, states and counts from which any instant can be shown.

import { DAY } from '../base/units.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { WEEKDAYS } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Setting } from '../simulation/setting.ts';
import { activityView } from './activity-view.ts';
import { motionOf } from './motion.ts';
import { parcelsView } from './parcels-view.ts';
import type { ShownRun } from './run-protocol.ts';
import { facilityViews } from './scenario-view.ts';
import { stockView } from './stock-view.ts';
import { tourViews, vehicleViews } from './tour-view.ts';
import { tourWorkView } from './tour-work-view.ts';

/** From the first operating day's midnight to the end of the last day on which vehicles drove. */
export function shownRun(journal: Journal, setting: Setting, result: ReplicationResult | null): ShownRun {
  const { operating, firstMeasured, lastMeasured } = setting.calendar;
  const from = (operating[0] as number) * DAY;
  let until = from + DAY;
  for (const fact of journal.facts) if (fact.kind === 'day-closed') until = (fact.day + 1) * DAY;
  return {
    scenario: setting.placement.id,
    replication: setting.replication,
    from,
    until,
    firstWeekday: WEEKDAYS.indexOf(setting.study.calendar.firstDay),
    measured: { from: firstMeasured * DAY, until: (lastMeasured + 1) * DAY },
    facilities: facilityViews(setting.placement, setting.ground, setting.study.sites),
    vehicles: vehicleViews(journal.cast),
    tours: tourViews(journal),
    tourWork: tourWorkView(journal),
    motion: motionOf(journal, setting.ground),
    parcels: parcelsView(journal, setting.ground.city),
    stock: stockView(journal),
    activity: activityView(journal, from, until),
    result,
  };
}
