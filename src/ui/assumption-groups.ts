// The assumptions in the order and groups in which the form shows them, made from the parameter catalogue.
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { Parameter } from '../model/parameter.ts';

export interface AssumptionGroup {
  readonly title: string;
  readonly paths: readonly ParameterPath[];
  /** False for defaults of depots, lockers and vehicles, which each scenario sets for itself. */
  readonly isShared: boolean;
}

/** The first prefix that fits takes the parameter. */
const GROUPS: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ['Demand', ['demand.']],
  ['Wages and handling', ['prices.van.hour', 'prices.bike.hour', 'prices.feeder.hour', 'prices.handling']],
  ['Vans', ['prices.van.', 'rules.van.']],
  ['Cargo bikes', ['prices.bike.', 'rules.bike.']],
  ['Feeders', ['prices.feeder.', 'rules.feeder.']],
  ['Micro-depots', ['prices.rent', 'rules.depot.']],
  ['Lockers', ['prices.locker.', 'rules.locker.']],
  ['At the door', ['rules.door.', 'rules.presence.', 'rules.neighbourAccepts', 'rules.maxAttempts']],
  ['Traffic and time', ['rules.']],
  ['Other prices', ['prices.']],
];

const SCENARIO_GROUPS: readonly (readonly [title: string, prefix: string])[] = [
  ['Vehicle sizes', 'fleet.'],
  ['Micro-depot sizes', 'depot.'],
  ['Locker sizes', 'locker.'],
];

const PATHS = Object.keys(CATALOGUE) as ParameterPath[];

export const ASSUMPTION_GROUPS: readonly AssumptionGroup[] = [...sharedGroups(), ...scenarioGroups()];

export function parameterAt(path: ParameterPath): Parameter {
  return CATALOGUE[path];
}

function sharedGroups(): AssumptionGroup[] {
  const left = new Set(PATHS.filter((path) => /^(demand|rules|prices)\./.test(path)));
  return GROUPS.map(([title, prefixes]) => {
    const paths = [...left].filter((path) => prefixes.some((prefix) => path.startsWith(prefix)));
    for (const path of paths) left.delete(path);
    return { title, paths, isShared: true };
  });
}

function scenarioGroups(): AssumptionGroup[] {
  return SCENARIO_GROUPS.map(([title, prefix]) => ({
    title,
    paths: PATHS.filter((path) => path.startsWith(prefix)),
    isShared: false,
  }));
}

/** True if every word of the search stands in the label, path, unit or source. */
export function isFound(path: ParameterPath, search: string): boolean {
  const parameter = parameterAt(path);
  const text = `${path} ${parameter.label} ${parameter.unit} ${parameter.source}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
