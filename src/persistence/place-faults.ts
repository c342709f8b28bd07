// Says in which row of the user's file stands what the checks of the whole study found.
import type { Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { keyOf } from './own-table.ts';

/** A row of the file and what of the study came of it. */
export interface PlacedRow {
  readonly where: string;
  readonly entity: { readonly id: string };
  /** The columns that its fields were read from. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A path of the study and what stands there. */
type Spot = readonly [string, object];

/** The problems of a study with a file's places in it: those of a place are told by its row and column, once. */
export function inFile(problems: readonly Problem[], study: Study, placed: readonly PlacedRow[]): Problem[] {
  const rows = new Map<object, PlacedRow>(placed.map((row) => [row.entity, row]));
  const spots = entitiesOf(study).flatMap(([path, entity]) => {
    const row = rows.get(entity);
    return row === undefined ? [] : [[`${path}.`, row] as const];
  });
  const told = new Map<string, Problem>();
  for (const problem of problems) {
    const path = pathInFile(problem, spots) ?? problem.path;
    const key = `${path}\n${problem.expected}`;
    if (!told.has(key)) told.set(key, { ...problem, path });
  }
  return [...told.values()];
}

function pathInFile({ path }: Problem, spots: readonly (readonly [string, PlacedRow])[]): string | null {
  for (const [spot, { where, columns }] of spots) {
    if (!path.startsWith(spot)) continue;
    const field = path.slice(spot.length);
    return `${where}, ${columns.get(field) ?? keyOf(field)}`;
  }
  return null;
}

/** Sites, and facilities of the baseline and of changes, with their paths. */
function entitiesOf(study: Study): Spot[] {
  const [baseline, ...variants] = study.scenarios;
  const listed = (path: string, list: readonly object[]): Spot[] => list.map((one, row) => [`${path}[${row}]`, one]);
  return [
    ...listed('sites', study.sites),
    ...listed('scenarios[0].hubs', baseline.hubs),
    ...listed('scenarios[0].depots', baseline.depots),
    ...listed('scenarios[0].lockers', baseline.lockers),
    ...variants.flatMap(({ changes }, row) =>
      changes.flatMap((change, index): Spot[] => {
        const path = `scenarios[${row + 1}].changes[${index}]`;
        if (change.kind === 'add-hub') return [[`${path}.hub`, change.hub]];
        if (change.kind === 'add-depot') return [[`${path}.depot`, change.depot]];
        if (change.kind === 'add-locker') return [[`${path}.locker`, change.locker]];
        return [];
      }),
    ),
  ];
}
