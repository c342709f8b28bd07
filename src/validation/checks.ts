// Every check, in the order of the list of targets.
import { ANTWERP_CHECKS } from './antwerp-targets.ts';
import type { Check } from './check.ts';
import { europeanChecks } from './european-targets.ts';
import { RANKING_CHECKS } from './munich-ranking.ts';
import { TARIFF_CHECKS } from './munich-targets.ts';
import { QUEUE_CHECKS } from './queue-targets.ts';
import { RELOAD_CHECKS } from './reload-targets.ts';
import { SINGAPORE_CHECKS } from './singapore-targets.ts';
import { TOUR_CHECKS } from './tour-targets.ts';

/** Checks that share runs keep them, so that a list is for one validation. */
export function allChecks(): Check[] {
  const european = europeanChecks();
  const shapes = european.filter(({ id }) => id.startsWith('V3c'));
  const pilots = european.filter(({ id }) => id.startsWith('V7'));
  return [
    ...TOUR_CHECKS,
    ...QUEUE_CHECKS,
    ...TARIFF_CHECKS,
    ...RANKING_CHECKS,
    ...shapes,
    ...SINGAPORE_CHECKS,
    ...RELOAD_CHECKS,
    ...ANTWERP_CHECKS,
    ...pilots,
  ];
}
