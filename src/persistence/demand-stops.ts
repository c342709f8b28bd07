// Stops of the user's own: each row is laid on the address next to it.

import { type Problem, shownPath } from '../base/problem.ts';
import { FARTHEST } from '../model/placement.ts';
import { addressIndex } from '../network/address-index.ts';
import type { Ground } from '../simulation/ground.ts';
import { demandPhrases } from './demand-phrases.ts';
import { farWords, type LaidDemand } from './laid-demand.ts';
import { keyOf, type OwnTable, refuseFaults } from './own-table.ts';
import { numberOf, POSITION_KEYS, positionsOf, shownNumber } from './own-values.ts';
import { PLACE_KINDS } from './place-columns.ts';
import { shown } from './study-reader.ts';
import { tablePhrases } from './table-phrases.ts';

/** Metres within which a stop goes to an address of its kind, though one of another kind is nearer (assumption). */
const KIND_REACH = 100;
const PARCELS = ['parcels', 'parcelsperday', 'packages'];
/** Words for who receives there. */
const KINDS: ReadonlyMap<string, boolean> = new Map([
  ...['household', 'home', 'house', 'flat', 'flats', 'private', 'residential', 'b2c'].map(
    (word) => [word, false] as const,
  ),
  ...['business', 'shop', 'office', 'commercial', 'company', 'b2b'].map((word) => [word, true] as const),
]);

export function readStops(table: OwnTable, ground: Ground): LaidDemand {
  const [said, saidOfValue] = [demandPhrases(), tablePhrases().value];
  const { addresses } = ground.city;
  const positions = positionsOf(table, ground.city);
  const { nearest } = addressIndex(addresses);
  const weights = new Float64Array(addresses.count);
  const problems: Problem[] = [...table.faults, ...positions.faults];
  const idAt = new Map<string, string>();
  const far: number[] = [];
  let [sum, located] = [0, 0];
  const key = PARCELS.find((name) => table.columns.some((column) => keyOf(column) === name));
  table.records.forEach(({ where, values }, row) => {
    const parcels = key === undefined ? 1 : numberOf(values.get(key));
    const kind = values.get('kind');
    const business = kind === undefined ? null : KINDS.get(String(kind).trim().toLowerCase());
    const id = values.get('id');
    if (parcels === null || parcels < 0) {
      problems.push({
        path: `${where}, ${key}`,
        found: shownNumber(values.get(key as string)),
        expected: saidOfValue.numberOfNone,
      });
    }
    if (business === undefined) {
      // Where a row names a kind of place the file is one of places.
      const expected = saidOfValue.oneOf([...KINDS.keys(), ...PLACE_KINDS]);
      problems.push({ path: `${where}, kind`, found: shown(kind), expected });
    }
    if (id !== undefined) {
      const before = idAt.get(String(id));
      if (before !== undefined)
        problems.push({
          path: `${where}, id`,
          found: saidOfValue.idAsIn(shown(id), shownPath(before)),
          expected: saidOfValue.id,
        });
      else idAt.set(String(id), where.replace(/^.*, /, ''));
    }
    const spot = positions.points[row] ?? null;
    if (spot === null) return;
    located++;
    sum += parcels ?? 0;
    const ofKind = typeof business === 'boolean' ? nearest(spot, business, KIND_REACH) : null;
    const address = ofKind ?? nearest(spot, null, FARTHEST);
    if (address === null) far.push(row);
    else weights[address] = (weights[address] as number) + (parcels ?? 0);
  });
  const swapped = far.filter((row) => {
    const other = positions.swapped?.(row) ?? null;
    return other !== null && nearest(other, null, FARTHEST) !== null;
  });
  const [first] = far;
  if (first !== undefined && (far.length === located || 2 * swapped.length > far.length)) {
    problems.push({
      path: table.records[first]?.where ?? table.name,
      found: said.elsewhere(far.length, FARTHEST, 2 * swapped.length > far.length),
      expected: said.inCity.stops,
    });
  }
  refuseFaults(problems);
  const used = weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
  const report = [said.stops(table.name, table.records.length, used)];
  const known = new Set([...POSITION_KEYS, ...PARCELS, 'kind', 'id']);
  const unused = table.columns.filter((column) => !known.has(keyOf(column)));
  if (unused.length > 0) report.push(said.unusedColumns(unused));
  if (far.length > 0)
    report.push(
      farWords(
        far.map((row) => table.records[row]?.where ?? ''),
        table.records.length,
      ),
    );
  return { weights, unit: 'parcels', sum, report };
}
