// The assumptions in the order and groups in which the form shows them, made from the defaults of the model.
import { DEFAULT_PATHS, type DefaultPath, defaultAt } from './default-words.ts';
import { words } from './words.ts';

export type GroupName = keyof typeof words.assumptions.groups;

export interface AssumptionGroup {
  readonly name: GroupName;
  readonly paths: readonly DefaultPath[];
  /** False for defaults of depots, lockers and vehicles, which each scenario sets for itself. */
  readonly isShared: boolean;
}

/** In the order of the form, and so within a group. A path belongs to the first group that has a prefix of it. */
const GROUPS: readonly (readonly [name: GroupName, prefixes: readonly string[]])[] = [
  [
    'demand',
    [
      'demand.parcelsPerDay',
      'demand.businessShare',
      'demand.orderedUntil',
      'demand.ordersByHour',
      'demand.window',
      'demand.sizes.',
      'demand.litres.',
      'demand.kilograms.',
      'demand.season',
      'demand.peak',
      'demand.pickUps.',
      'demand.sameDay.',
      'rules.sameDay.',
      'prices.stock',
      'demand.',
    ],
  ],
  [
    'calendar',
    [
      'calendar.',
      'days.',
      'rules.cutOff',
      'rules.sortedBy',
      'rules.promiseUntil',
      'rules.maxAgeDays',
      'prices.operatingDays',
    ],
  ],
  ['planning', ['rules.sizing.', 'rules.assignment', 'rules.effort']],
  ['workday', ['rules.shift.', 'prices.overtimeFactor']],
  ['wages', ['prices.van.hour', 'prices.bike.hour', 'prices.feeder.hour', 'prices.handling']],
  ['vans', ['rules.van.from', 'rules.van.', 'prices.van.']],
  ['bikes', ['rules.bike.from', 'rules.bike.', 'prices.bike.']],
  ['feeders', ['rules.feeder.waves', 'rules.feeder.', 'prices.feeder.']],
  ['depots', ['prices.rent', 'prices.depot.', 'rules.depot.']],
  ['lockers', ['rules.locker.', 'prices.locker.', 'prices.interest']],
  ['carriers', ['prices.handover']],
  [
    'door',
    [
      'rules.presence.at',
      'rules.presence.',
      'rules.maxAttempts',
      'rules.afterFailed',
      'rules.neighbourAccepts',
      'rules.door.parking',
      'rules.door.search',
      'rules.door.',
    ],
  ],
  ['traffic', ['rules.traffic.paceByHour', 'rules.traffic.bikePaceByHour', 'rules.traffic.']],
  ['speeds', ['rules.speeds.']],
  ['failures', ['rules.failures.']],
  ['recipients', ['prices.recipient.']],
  ['external', ['prices.external.']],
  ['prices', ['prices.', 'rules.']],
];

const SCENARIO_GROUPS: readonly (readonly [name: GroupName, prefix: string])[] = [
  ['vehicleSizes', 'fleet.'],
  ['vehicleModels', 'vehicle.'],
  ['hubTerms', 'hub.'],
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
    const paths = prefixes.flatMap((prefix) => {
      const found = [...left].filter((path) => path.startsWith(prefix));
      for (const path of found) left.delete(path);
      return found;
    });
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

/** True if every word of the search stands in the label, path, unit, source, group or a word that means the same. */
export function isFound(path: DefaultPath, search: string): boolean {
  const { label, unit, source } = defaultAt(path);
  const group = ASSUMPTION_GROUPS.find(({ paths }) => paths.includes(path));
  const title = group === undefined ? '' : words.assumptions.groups[group.name];
  const synonyms = Object.entries(words.assumptions.synonyms)
    .filter(([ending]) => path.endsWith(ending))
    .map(([, others]) => others);
  const text = [path, label, unit, source, title, ...synonyms].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
