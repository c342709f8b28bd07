// The assumptions in the order and groups in which the form shows them, made from the defaults of the model.
import { DEFAULT_PATHS, type DefaultPath, defaultAt } from './default-words.ts';
import { words } from './words-en.ts';

export type GroupName = keyof typeof words.assumptions.groups;

export interface AssumptionGroup {
  readonly name: GroupName;
  readonly paths: readonly DefaultPath[];
  /** False for defaults of depots, lockers and vehicles, which each scenario sets for itself. */
  readonly isShared: boolean;
}

/** In the order of the form. A path belongs to the first group that has a prefix of it. */
const GROUPS: readonly (readonly [name: GroupName, prefixes: readonly string[]])[] = [
  ['demand', ['demand.', 'rules.sameDay.']],
  [
    'calendar',
    [
      'calendar.',
      'days.',
      'rules.cutOff',
      'rules.promiseUntil',
      'rules.sortedBy',
      'rules.assignment',
      'rules.effort',
      'rules.maxAgeDays',
      'rules.sizing.',
    ],
  ],
  [
    'wages',
    [
      'prices.van.hour',
      'prices.bike.hour',
      'prices.feeder.hour',
      'prices.handling',
      'prices.overtimeFactor',
      'rules.shift.',
    ],
  ],
  ['vans', ['prices.van.', 'rules.van.']],
  ['bikes', ['prices.bike.', 'rules.bike.']],
  ['feeders', ['prices.feeder.', 'rules.feeder.']],
  ['depots', ['prices.rent', 'rules.depot.']],
  ['lockers', ['prices.locker.', 'rules.locker.']],
  ['door', ['rules.door.', 'rules.presence.', 'rules.neighbourAccepts', 'rules.maxAttempts', 'rules.afterFailed']],
  ['traffic', ['rules.']],
  ['prices', ['prices.']],
];

const SCENARIO_GROUPS: readonly (readonly [name: GroupName, prefix: string])[] = [
  ['vehicleSizes', 'fleet.'],
  ['vehicleModels', 'vehicle.'],
  ['depotSizes', 'depot.'],
  ['lockerSizes', 'locker.'],
  ['bayLimits', 'bay.'],
  ['zoneLimits', 'zone.'],
  ['contractorTerms', 'contractor.'],
];

export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = [...sharedGroups(), ...scenarioGroups()];

function sharedGroups(): AssumptionGroup[] {
  const left = new Set(DEFAULT_PATHS);
  return GROUPS.map(([name, prefixes]) => {
    const paths = [...left].filter((path) => prefixes.some((prefix) => path.startsWith(prefix)));
    for (const path of paths) left.delete(path);
    return { name, paths, isShared: true };
  });
}

function scenarioGroups(): AssumptionGroup[] {
  return SCENARIO_GROUPS.map(([name, prefix]) => ({
    name,
    paths: DEFAULT_PATHS.filter((path) => path.startsWith(prefix)),
    isShared: false,
  }));
}

/** Other words that people search for, by the end of the paths that they mean. */
const SYNONYMS: readonly (readonly [ending: string, synonyms: string])[] = [
  ['.hour', 'wage pay salary labour'],
  ['.km', 'fuel energy distance'],
  ['.co2', 'emissions climate'],
  ['prices.rent', 'lease'],
  ['rules.cutOff', 'deadline'],
];

/** True if every word of the search stands in the label, path, unit, source, group or a word that means the same. */
export function isFound(path: DefaultPath, search: string): boolean {
  const { label, unit, source } = defaultAt(path);
  const group = ASSUMPTION_GROUPS.find(({ paths }) => paths.includes(path));
  const title = group === undefined ? '' : words.assumptions.groups[group.name];
  const synonyms = SYNONYMS.filter(([ending]) => path.endsWith(ending)).map(([, others]) => others);
  const text = [path, label, unit, source, title, ...synonyms].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
