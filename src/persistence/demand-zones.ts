// Zones of the user's own: what each has is shared among the addresses inside it as the study would share it.
import { decimal } from '../base/format.ts';
import { type Problem, shownPath } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { addressIndex } from '../network/address-index.ts';
import { leftOut } from '../network/import-report.ts';
import { demandRates } from '../simulation/demand.ts';
import type { Ground } from '../simulation/ground.ts';
import { demandPhrases } from './demand-phrases.ts';
import type { LaidDemand } from './laid-demand.ts';
import { keyOf, type OwnTable, refuseFaults } from './own-table.ts';
import { numberOf, positionsOf, shownNumber } from './own-values.ts';
import { tablePhrases } from './table-phrases.ts';

/** Zones may overlap: an address then gets its share of each. */
export function readZones(table: OwnTable, demand: Study['demand'], ground: Ground): LaidDemand {
  const said = demandPhrases();
  const { addresses } = ground.city;
  const { toPlane, faults } = positionsOf(table, ground.city);
  const problems: Problem[] = [...table.faults, ...faults];
  const { unit, amounts } = amountsOf(table, problems);
  // A zone that lies nowhere says nothing of the others.
  if (faults.length > 0) refuseFaults(problems);
  const { byPlace: _, ...usual } = demand;
  const rates = demandRates({ ...usual, parcelsPerDay: 1 }, addresses);
  const index = addressIndex(addresses);
  const weights = new Float64Array(addresses.count);
  const empty: string[] = [];
  let [sum, lost] = [0, 0];
  table.records.forEach(({ rings, where, values }, row) => {
    const amount = amounts[row] as number;
    sum += amount;
    const inside = index.inside((rings ?? []).map((ring) => ring.map(([a, b]) => toPlane(a, b))));
    const sumOf = (shares: ArrayLike<number>): number =>
      inside.reduce((total, address) => total + (shares[address] as number), 0);
    // Where the study sends nothing to any of them, for instance to businesses alone, their size decides.
    const shares = sumOf(rates) > 0 ? rates : addresses.households;
    const all = sumOf(shares);
    if (all === 0) {
      if (amount === 0) return;
      lost += amount;
      const name = values.get('name') ?? values.get('id');
      empty.push(name === undefined ? shownPath(where.replace(/^.*, /, '')) : String(name));
      return;
    }
    for (const address of inside) {
      weights[address] = (weights[address] as number) + (amount * (shares[address] as number)) / all;
    }
  });
  if (empty.length === table.records.length) {
    const areSwapped = table.records.some(({ rings }) => {
      if (ground.city.origin === null) return false;
      const turned = (rings ?? []).map((ring) => ring.map(([a, b]) => [b, a] as const));
      if (turned.flat().some(([, latitude]) => Math.abs(latitude) > 90)) return false;
      return index.inside(turned.map((ring) => ring.map(([a, b]) => toPlane(a, b)))).length > 0;
    });
    problems.push({
      path: table.name,
      found: said.emptyZones(empty.length, areSwapped),
      expected: said.inCity.zones,
    });
  }
  refuseFaults(problems);
  const report = [said.zones(table.name, table.records.length)];
  const outside = weights.reduce((count, weight) => count + (weight > 0 ? 0 : 1), 0);
  if (outside > 0) report.push(said.outside(outside));
  if (empty.length > 0) {
    report.push(leftOut(said.leftOutZones(empty.length, empty.slice(0, 5), empty.length > 5, decimal(lost), unit)));
  }
  const known = new Set([unit === 'people' ? 'population' : 'parcels', 'name', 'id']);
  const unused = table.columns.filter((column) => !known.has(keyOf(column)));
  if (unused.length > 0) report.push(said.unusedProperties(unused));
  return { weights, unit, sum, report };
}

/** What each zone has: parcels where any zone names them, else people. Adds to the problems. */
function amountsOf(table: OwnTable, problems: Problem[]): { unit: LaidDemand['unit']; amounts: number[] } {
  const said = tablePhrases();
  const has = (key: string): boolean => table.records.some(({ values }) => values.has(key));
  const key = has('parcels') ? 'parcels' : 'population';
  const amounts = table.records.map(({ spot, rings, values, where }) => {
    if (rings === null && spot !== null)
      problems.push({ path: where, found: said.shape.point, expected: said.shape.areaAsOthers });
    const amount = numberOf(values.get(key));
    if (amount === null || amount < 0) {
      const path = `${where}, ${has(key) ? key : 'parcels or population'}`;
      problems.push({ path, found: shownNumber(values.get(key)), expected: said.value.numberOfNone });
    }
    return amount ?? 0;
  });
  return { unit: key === 'parcels' ? 'parcels' : 'people', amounts };
}
