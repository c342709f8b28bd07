// `doorstep run STUDY`: one replication of one scenario, replication number 0.
import { toEuros } from '../base/money.ts';
import { VERSION } from '../base/version.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { argumentsOf, oneOf, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { createReplicator } from './replicator.ts';
import { studyFromFile } from './study-file.ts';
import { csv, textTable } from './text-table.ts';

export function runCommand(args: readonly string[]): string {
  const { positionals, values } = argumentsOf(
    args,
    { scenario: { type: 'string' }, seed: { type: 'string' }, effort: { type: 'string' }, format: { type: 'string' } },
    ['STUDY'],
  );
  const format = oneOf(values, 'format', ['table', 'json', 'csv']);
  const { study: read, ground } = studyFromFile(positionals[0] as string);
  const effort =
    values.effort === undefined ? read.rules.effort : oneOf(values, 'effort', ['quick', 'standard', 'thorough']);
  const seed = wholeNumber(values, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? read.seed;
  const study: Study = { ...read, seed, rules: { ...read.rules, effort } };
  const scenario = values.scenario === undefined ? study.scenarios[0].id : String(values.scenario);
  if (placementOf(study, scenario) === undefined) {
    throw badInput('--scenario', scenario, `one of ${study.scenarios.map(({ id }) => id).join(', ')}`);
  }
  const replicator = createReplicator();
  replicator.openOn(study, ground);
  const report = runReport(study, replicator.replicate(scenario, 0));
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const rows = flatRows(report);
  return format === 'csv' ? csv([['measure', 'value'], ...rows]) : textTable(rows.map((row) => row.map(shortNumber)));
}

/** The result as the command prints it: euros, kilometres, shares. */
export function runReport(study: Study, result: ReplicationResult) {
  const { indicators, cost } = result;
  const { histogram: _, ...lateness } = indicators.lateness;
  return {
    study: study.name,
    scenario: result.scenario,
    seed: study.seed,
    version: VERSION,
    fingerprint: result.fingerprint,
    parcels: indicators.parcels,
    cost: {
      total: toEuros(cost.total),
      perParcel: cost.perParcel,
      byCategory: inEuros(cost.byCategory),
      byTier: inEuros(cost.byTier),
      byPayer: inEuros(cost.byPayer),
    },
    lateness,
    distanceKm: indicators.distanceKm,
    co2Kg: indicators.co2Kg,
    depots: indicators.facilities
      .filter(({ kind }) => kind === 'depot')
      .map(({ id, parcelsPerDay }) => ({ id, parcelsPerDay })),
    warnings: result.warnings,
    events: result.events,
  };
}

function inEuros<Key extends string>(amounts: Readonly<Record<Key, number>>): Record<Key, number> {
  return Object.fromEntries(Object.entries<number>(amounts).map(([key, amount]) => [key, toEuros(amount)])) as Record<
    Key,
    number
  >;
}

/** Nested fields as "cost.byTier.door", value. */
function flatRows(report: object, path = ''): (string | number)[][] {
  return Object.entries(report).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null ? flatRows(value, name) : [[name, value as string | number]];
  });
}

function shortNumber(value: string | number): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}
