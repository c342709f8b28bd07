// Hubs, micro-depots, sites and lockers from the user's own file, put into a study whole or not at all.
import type { z } from 'zod';
import type { Problem } from '../base/problem.ts';
import { FARTHEST } from '../model/placement.ts';
import type { Change, Study } from '../model/study.ts';
import { depotSchema, hubSchema, lockerSchema, siteSchema } from '../model/study-placement.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { demandPhrases } from './demand-phrases.ts';
import { keyOf, type OwnRecord, type OwnTable, refuseFaults } from './own-table.ts';
import { numberOf, POSITION_KEYS, positionsOf, shownNumber } from './own-values.ts';
import {
  compartmentsOf,
  MOST_COMPARTMENTS,
  PLACE_COLUMNS,
  PLACE_KINDS,
  type PlaceKind,
  placeKindOf,
} from './place-columns.ts';
import { inFile, type PlacedRow } from './place-faults.ts';
import { checkStudy, issueProblems, shown } from './study-reader.ts';
import { tablePhrases } from './table-phrases.ts';

export interface WithPlaces {
  readonly study: Study;
  readonly report: readonly string[];
}

type Entity = { readonly id: string; readonly name: string };
type Placed = PlacedRow & { readonly kind: PlaceKind; readonly entity: Entity };

const SCHEMAS: Readonly<Record<PlaceKind, z.ZodType>> = {
  hub: hubSchema,
  depot: depotSchema,
  site: siteSchema,
  locker: lockerSchema,
};

/** True if rows say that they are hubs, depots, sites or lockers. */
export function isOfPlaces(table: OwnTable): boolean {
  return table.records.some(({ values }) => placeKindOf(values.get('kind')) !== null);
}

/**
 * Sites go to the study, the rest into a scenario: the baseline's own, or as changes of a variant. `replacesHubs` is for
 * a study that was made just now, whose hub nobody chose.
 */
export function placesFromTable(
  table: OwnTable,
  study: Study,
  ground: Ground,
  scenario: string,
  replacesHubs = false,
): WithPlaces {
  const [said, saidOfTable] = [demandPhrases(), tablePhrases()];
  const { points, swapped, faults } = positionsOf(table, ground.city);
  const problems: Problem[] = [...table.faults, ...faults];
  const taken = idsOf(study, replacesHubs);
  const unused = new Set(table.columns.filter((name) => !isKnown(keyOf(name))));
  const placed: Placed[] = [];
  const wrong = new Set<string>();
  table.records.forEach((record, row) => {
    const kind = placeKindOf(record.values.get('kind'));
    const point = points[row] ?? null;
    if (kind === null) {
      wrong.add(String(record.values.get('id')));
      problems.push({
        path: `${record.where}, kind`,
        found: shown(record.values.get('kind')),
        expected: saidOfTable.value.oneOf(PLACE_KINDS),
      });
    } else {
      if (record.rings !== null)
        problems.push({ path: record.where, found: saidOfTable.shape.area, expected: saidOfTable.shape.point });
      const off = point === null ? null : offMap(ground, point, swapped?.(row) ?? null);
      if (off !== null) problems.push({ path: record.where, found: off, expected: saidOfTable.value.near(FARTHEST) });
      const before = problems.length;
      // Where a place without a position stands matters to nothing else in its row.
      const columns = new Map<string, string>();
      const entity = entityOf(record, kind, point ?? { x: 0, y: 0 }, study, taken, unused, problems, columns);
      if (problems.length === before) placed.push({ kind, entity, where: record.where, columns });
      else wrong.add(entity.id);
    }
  });
  const whole = placedIn(study, scenario, placed, replacesHubs);
  const checked = checkStudy(whole);
  if (!checked.ok) {
    const found = inFile(checked.problems, whole, placed);
    problems.push(...(problems.length === 0 ? found : found.filter((problem) => isOfItself(problem, table, wrong))));
  }
  refuseFaults(problems);
  if (!checked.ok) throw new Error('placesFromTable: expected the problems of a study');
  const counts = PLACE_KINDS.map((kind) => [kind, placed.filter((one) => one.kind === kind).length] as const);
  const report = [
    said.placed(
      table.name,
      counts.filter(([, count]) => count > 0),
    ),
  ];
  if (unused.size > 0) report.push(said.unused([...unused]));
  return { study: checked.study, report };
}

/** True for a problem of a row that does not follow from another row's being wrong. */
function isOfItself({ path, found }: Problem, { name }: OwnTable, wrong: ReadonlySet<string>): boolean {
  return path.startsWith(`${name}, `) && ![...wrong].some((id) => found.includes(JSON.stringify(id)));
}

function isKnown(key: string): boolean {
  return key === 'kind' || POSITION_KEYS.includes(key) || Object.hasOwn(PLACE_COLUMNS, key);
}

/** One row as an entity; what is wrong with it is added to the problems, what its kind does not take to `unused`, where its fields stand to `columnOf`. */
function entityOf(
  { where, values }: OwnRecord,
  kind: PlaceKind,
  point: { readonly x: number; readonly y: number },
  study: Study,
  taken: Set<string>,
  unused: Set<string>,
  problems: Problem[],
  columnOf: Map<string, string>,
): Entity {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of values) {
    const column = Object.hasOwn(PLACE_COLUMNS, key) ? PLACE_COLUMNS[key] : undefined;
    if (column === undefined) continue;
    if (column.kinds.includes(kind)) {
      fields[column.field] = column.read(value);
      columnOf.set(column.field, key);
    } else unused.add(demandPhrases().ofKind(key, kind));
  }
  const { S, M, L, compartments, ...rest } = fields;
  const isSized = S !== undefined || M !== undefined || L !== undefined;
  const bank = isSized ? { S: S ?? 0, M: M ?? 0, L: L ?? 0 } : bankOf(compartments, where, problems);
  const id = typeof rest.id === 'string' ? rest.id : freshId(taken, kind);
  if (taken.has(id)) problems.push({ path: `${where}, id`, found: shown(id), expected: tablePhrases().value.newId });
  taken.add(id);
  const carrier = study.carriers.find((one) => one.name === rest.carrier)?.id;
  const entity = {
    ...rest,
    id,
    name: rest.name ?? `${demandPhrases().names[kind]} ${id.replace(/^\D*/, '') || id}`,
    position: { x: Math.round(point.x * 10) / 10, y: Math.round(point.y * 10) / 10 },
    ...(carrier === undefined ? {} : { carrier }),
    ...(bank === undefined ? {} : { compartments: bank }),
  };
  const result = SCHEMAS[kind].safeParse(entity);
  if (result.success) return result.data as Entity;
  for (const issue of result.error.issues) {
    const last = issue.path.map(String).at(-1) ?? '';
    for (const problem of issueProblems(issue, entity)) {
      const column = columnOf.get(last);
      const found = column === undefined ? problem.found : seen(values.get(column), problem.found);
      problems.push({ ...problem, found, path: `${where}, ${column ?? problem.path}` });
    }
  }
  return { id, name: id };
}

/** Adds the doubt about a number that could be two. */
function seen(value: unknown, found: string): string {
  const text = shownNumber(value);
  return text.startsWith(`${found} (`) ? text : found;
}

/** A number of compartments as a bank; GeoJSON may give the bank itself. */
function bankOf(value: unknown, where: string, problems: Problem[]): unknown {
  if (value === undefined || typeof value === 'object') return value;
  const count = numberOf(value);
  if (count !== null && Number.isInteger(count) && count >= 1 && count <= MOST_COMPARTMENTS)
    return compartmentsOf(count);
  const expected = tablePhrases().value.whole(MOST_COMPARTMENTS);
  problems.push({ path: `${where}, compartments`, found: shownNumber(value), expected });
  return undefined;
}

function placedIn(study: Study, scenario: string, placed: readonly Placed[], replacesHubs: boolean): Study {
  const of = (kind: PlaceKind): Entity[] => placed.filter((one) => one.kind === kind).map(({ entity }) => entity);
  const [baseline, ...variants] = study.scenarios;
  const hubs = of('hub');
  const scenarios = [
    baseline.id !== scenario
      ? baseline
      : {
          ...baseline,
          hubs: replacesHubs && hubs.length > 0 ? hubs : [...baseline.hubs, ...hubs],
          depots: [...baseline.depots, ...of('depot')],
          lockers: [...baseline.lockers, ...of('locker')],
        },
    ...variants.map((variant) => {
      if (variant.id !== scenario) return variant;
      const changes: Change[] = [...variant.changes];
      const ids = new Set(changes.map(({ id }) => id));
      for (const { kind, entity } of placed) {
        if (kind === 'site') continue;
        const id = freshId(ids, 'change');
        ids.add(id);
        changes.push({ id, on: true, kind: `add-${kind}`, [kind]: entity } as unknown as Change);
      }
      return { ...variant, changes };
    }),
  ];
  return { ...study, sites: [...study.sites, ...of('site')], scenarios } as Study;
}

/** Every id of a place in any scenario, but of hubs that are to go. */
function idsOf(study: Study, replacesHubs: boolean): Set<string> {
  const [baseline, ...variants] = study.scenarios;
  const lists: readonly (readonly { readonly id: string }[])[] = [
    study.sites,
    replacesHubs ? [] : baseline.hubs,
    baseline.depots,
    baseline.lockers,
  ];
  const ids = new Set(lists.flat().map(({ id }) => id));
  for (const change of variants.flatMap(({ changes }) => changes)) {
    if (change.kind === 'add-hub') ids.add(change.hub.id);
    if (change.kind === 'add-depot') ids.add(change.depot.id);
    if (change.kind === 'add-locker') ids.add(change.locker.id);
  }
  return ids;
}

function freshId(taken: ReadonlySet<string>, stem: string): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** How far off the map a point is, in words; null where a facility can stand there. */
function offMap(
  ground: Ground,
  point: { readonly x: number; readonly y: number },
  other: typeof point | null,
): string | null {
  const distance = offStreets(ground, point);
  if (distance <= FARTHEST) return null;
  const isSwapped = other !== null && offStreets(ground, other) <= FARTHEST;
  return tablePhrases().value.far(distance < 1e6 ? Math.round(distance) : null, isSwapped);
}

function offStreets(ground: Ground, { x, y }: { readonly x: number; readonly y: number }): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Number.POSITIVE_INFINITY;
  return facilityPlace(ground, { x, y })?.distance ?? Number.POSITIVE_INFINITY;
}
