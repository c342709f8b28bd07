// Which replications are still to be run, in which order: interleaved, so that pairs with the baseline complete early.

import { EARLY, LOOKS } from '../experiment/looks.ts';
import { siteUnder } from '../model/locker-site.ts';
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

/** What is to be seen soonest, since somebody has just moved something in it. */
export interface Haste {
  readonly scenario: string;
  readonly baseline: string;
  /** The replication of the scenario that is being drawn for the map anyway; null where none is. */
  readonly drawn: number | null;
}

/** Whether a run belongs to the first so many pairs of the scenario in haste and the baseline. */
export function isHasty({ scenario, replication }: RunTask, haste: Haste, pairs: number): boolean {
  return replication < pairs && (scenario === haste.scenario || scenario === haste.baseline);
}

/**
 * The same runs with those first that an early estimate takes, then those of the first look; the one that is being drawn
 * anyway stands at the end of its group. `again`: the baseline's runs for areas that moved; at the look they are wanted, too.
 */
export function hastened(missing: readonly RunTask[], again: readonly RunTask[], haste: Haste): RunTask[] {
  const isDrawn = ({ scenario, replication }: RunTask) => scenario === haste.scenario && replication === haste.drawn;
  const [look = EARLY] = LOOKS;
  const early = missing.filter((task) => isHasty(task, haste, EARLY));
  const looked = missing.filter((task) => isHasty(task, haste, look) && !early.includes(task));
  const areas = again.filter((task) => isHasty(task, haste, look));
  const first = [...early.filter((task) => !isDrawn(task)), ...early.filter(isDrawn), ...looked, ...areas];
  return [...first, ...[...missing, ...again].filter((task) => !first.includes(task))];
}

/**
 * The scenarios whose runs an edit changes. A change of the city, the demand, the rules, the prices, the calendar or
 * the seed changes all; a moved depot or a changed site only the scenarios that have it.
 */
export function touchedScenarios(before: Study, after: Study): string[] {
  const all = after.scenarios.map((scenario) => scenario.id);
  if (sharedPart(before) !== sharedPart(after)) return all;
  return all.filter((id) => placementText(before, id) !== placementText(after, id));
}

const likeBaseline = new WeakMap<Study, ReadonlySet<string>>();

/**
 * The scenarios that place what the baseline does, itself and those that copy it or have their changes switched off: each of
 * their runs is the baseline's. Asked with every run that comes in, and looked up once a study.
 */
export function scenariosLikeBaseline(study: Study): ReadonlySet<string> {
  const known = likeBaseline.get(study);
  if (known !== undefined) return known;
  const baseline = placementText(study, study.scenarios[0].id);
  const found = new Set(study.scenarios.flatMap(({ id }) => (placementText(study, id) === baseline ? [id] : [])));
  likeBaseline.set(study, found);
  return found;
}

function sharedPart(study: Study): string {
  const { seed, calendar, days, city, demand, rules, prices, carriers } = study;
  // Streets can be megabytes of text: two studies that share the object share the city.
  return JSON.stringify({ seed, calendar, days, demand, rules, prices, carriers }) + cityKey(city);
}

function cityKey(city: Study['city']): string {
  return city.kind === 'synthetic' ? JSON.stringify(city) : `${city.data.length}:${city.data}`;
}

/** What a scenario places, whatever it is called, with the sites that it uses: some of their limits hold for all facilities there. */
function placementText(study: Study, id: string): string {
  const placement = placementOf(study, id);
  if (placement === undefined) return '';
  const { id: _id, name: _name, ...placed } = placement;
  const ofDepots = new Set(placed.depots.map(({ site }) => site));
  const ofLockers = new Set(placed.lockers.map(({ position }) => siteUnder(position, study.sites)));
  return JSON.stringify([placed, study.sites.filter((site) => ofDepots.has(site.id) || ofLockers.has(site))]);
}
