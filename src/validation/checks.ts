// Every check, in the order of the list of targets.
import { antwerpChecks } from './antwerp-targets.ts';
import type { Check } from './check.ts';
import { europeanChecks } from './european-targets.ts';
import { largeCityRuns } from './large-city.ts';
import { RANKING_CHECKS } from './munich-ranking.ts';
import { TARIFF_CHECKS } from './munich-targets.ts';
import { pilotChecks } from './pilot-targets.ts';
import { QUEUE_CHECKS } from './queue-targets.ts';
import { RELOAD_CHECKS } from './reload-targets.ts';
import { SINGAPORE_CHECKS } from './singapore-targets.ts';
import { TOUR_CHECKS } from './tour-targets.ts';

/** Checks that share runs keep them, so that a list is for one validation. */
export function allChecks(): Check[] {
  const largeCity = largeCityRuns();
  return [
    ...TOUR_CHECKS,
    ...QUEUE_CHECKS,
    ...TARIFF_CHECKS,
    ...RANKING_CHECKS,
    ...europeanChecks(),
    ...SINGAPORE_CHECKS,
    ...RELOAD_CHECKS,
    ...antwerpChecks(largeCity),
    ...pilotChecks(largeCity),
  ];
}
