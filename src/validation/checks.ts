// Every check, in the order of the list of targets.
import type { Check } from './check.ts';
import { RANKING_CHECKS } from './munich-ranking.ts';
import { TARIFF_CHECKS } from './munich-targets.ts';
import { QUEUE_CHECKS } from './queue-targets.ts';
import { TOUR_CHECKS } from './tour-targets.ts';

export const CHECKS: readonly Check[] = [...TOUR_CHECKS, ...QUEUE_CHECKS, ...TARIFF_CHECKS, ...RANKING_CHECKS];
