// The season of a day: on days of the peak season people order and send more, the same in all scenarios.
import type { Study } from '../model/study.ts';
import { type Draws, dayIndex } from './draws.ts';

/** By how much the orders promised for a day, pick-ups among them, exceed those of an ordinary one. */
export function seasonFactor(demand: Study['demand'], draws: Draws, day: number): number {
  return isPeak(demand, draws, day) ? demand.peakFactor : 1;
}

/** Chosen for all days, or drawn once a day. */
function isPeak({ season, peakShare }: Study['demand'], draws: Draws, day: number): boolean {
  return season === 'drawn' ? draws.season(dayIndex(day)) < peakShare : season === 'peak';
}
