// Which replications are still to be run, in which order: interleaved, so that pairs with the baseline complete early.

import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';

/** Replications of every scenario that the page runs in the background. */
export const REPLICATIONS = 32;

export interface RunTask {
  readonly scenario: string;
  readonly replication: number;
}

/** By replication, then in the order of the scenarios; those that are had already are left out. */
export function orderRuns(
  scenarios: readonly string[],
  replications: number,
  isHad: (task: RunTask) => boolean,
): RunTask[] {
  const tasks: RunTask[] = [];
  for (let replication = 0; replication < replications; replication++) {
    for (const scenario of scenarios) {
      const task = { scenario, replication };
      if (!isHad(task)) tasks.push(task);
    }
  }
  return tasks;
}

/**
 * The scenarios whose runs an edit changes. A change of the city, the demand, the rules, the prices, the calendar or
 * the seed changes all; a moved depot only the scenarios that have it.
 */
export function touchedScenarios(before: Study, after: Study): string[] {
  const all = after.scenarios.map((scenario) => scenario.id);
  if (sharedPart(before) !== sharedPart(after)) return all;
  return all.filter((id) => placementText(before, id) !== placementText(after, id));
}

function sharedPart(study: Study): string {
  const { seed, calendar, days, city, demand, rules, prices, carriers } = study;
  // Streets can be megabytes of text: two studies that share the object share the city.
  return JSON.stringify({ seed, calendar, days, demand, rules, prices, carriers }) + cityKey(city);
}

function cityKey(city: Study['city']): string {
  return city.kind === 'synthetic' ? JSON.stringify(city) : `${city.data.length}:${city.data}`;
}

function placementText(study: Study, id: string): string {
  const placement = placementOf(study, id);
  if (placement === undefined) return '';
  const { name: _, ...placed } = placement;
  return JSON.stringify(placed);
}
