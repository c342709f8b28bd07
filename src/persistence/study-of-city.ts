// A first study for a city that was just brought or generated: a hub at the edge and up to five placements to compare.
import { distance, type Point } from '../base/geometry.ts';
import type { Change, Study, StudyFile } from '../model/study.ts';
import { arterialEnds } from '../network/arterial-ends.ts';
import { demandRates } from '../simulation/demand.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { placeNames } from './place-names.ts';
import { type Search, searchPlaces } from './site-search.ts';
import { checkStudy } from './study-reader.ts';

export interface CityStudySettings {
  readonly name: string;
  readonly description: string;
  readonly city: Study['city'];
  readonly demand: NonNullable<StudyFile['demand']>;
  /** Where the hub is; a main road at the edge of the map where left out. */
  readonly hub?: Point;
  /** Parcel lockers that stand there today: every scenario has them. */
  readonly lockers?: readonly LockerEntry[];
}

type LockerEntry = NonNullable<StudyFile['scenarios'][0]['lockers']>[number];

/** Yields the share of the search for places that is done. Throws where the city gives no valid study, which is a fault of ours. */
export function* studyOfCity(ground: Ground, settings: CityStudySettings): Generator<number, Study, undefined> {
  const { addresses } = ground.city;
  const flat = baselineOfCity(ground, settings);
  const hub = (flat.scenarios[0].hubs[0] as { readonly position: Point }).position;
  const today = settings.lockers ?? [];
  const standing = today.map(({ position }) => position);
  const rates = demandRates(flat.demand, addresses);
  const find = (search: Search) => searchPlaces(ground, rates, search);
  const central = yield* part(0, find({ mode: 'bike', reach: 800, count: 2, taken: [hub] }));
  const spread = yield* part(1, find({ mode: 'bike', reach: 1_000, count: 6, taken: [hub] }));
  const taken = [hub, ...central, ...spread, ...standing];
  const corners = yield* part(2, find({ mode: 'walk', reach: 500, count: 10, taken }));
  const lockers = changesOf('locker', 'locker', corners, {});
  const nearby = changesOf('depot', 'central', central, { catchment: 1_500 });
  const around = changesOf('depot', 'spread', spread, { catchment: 1_200 });
  // In a small place the search for six finds no more than the search for two, and one of both says it all.
  const depots = spread.length > central.length ? around : nearby;
  const names = placeNames().scenarios;
  const offered: Variants = [{ id: 'central', name: names.central(central.length), changes: nearby }];
  if (depots === around) offered.push({ id: 'spread', name: names.spread(spread.length), changes: around });
  offered.push({ id: 'lockers', name: names.lockers(corners.length), changes: lockers });
  if (depots.length > 0 && lockers.length > 0) {
    const name = names.both(depots.length, lockers.length);
    offered.push({ id: 'both', name, changes: [...depots, ...lockers] });
  }
  return checkedStudy({
    ...head(settings),
    scenarios: [baselineAt(hub, today), ...offered.filter(({ changes }) => changes.length > 0)],
  });
}

/** The same without the placements that are searched for. */
export function baselineOfCity(ground: Ground, settings: CityStudySettings): Study {
  const hub = settings.hub ?? edgeHub(ground);
  return checkedStudy({ ...head(settings), scenarios: [baselineAt(hub, settings.lockers ?? [])] });
}

/** One of the three searches, as shares of all. */
function* part(row: number, search: Generator<number, Point[], undefined>): Generator<number, Point[], undefined> {
  for (;;) {
    const slice = search.next();
    if (slice.done) return slice.value;
    yield (row + slice.value) / 3;
  }
}

type Variants = { id: string; name: string; changes: Change[] }[];

function head(settings: CityStudySettings): Omit<StudyFile, 'scenarios'> {
  return {
    format: 1,
    name: settings.name,
    description: settings.description,
    seed: 1,
    city: settings.city,
    demand: settings.demand,
  };
}

function baselineAt(position: Point, lockers: readonly LockerEntry[]): StudyFile['scenarios'][0] {
  const names = placeNames();
  return {
    id: 'vans',
    name: lockers.length === 0 ? names.scenarios.vans : names.scenarios.standing(lockers.length),
    hubs: [{ id: 'hub', name: names.hub, position }],
    fleets: [
      { id: 'vans', name: names.fleets.vans, kind: 'van', at: 'hubs' },
      { id: 'feeders', name: names.fleets.feeders, kind: 'feeder', at: 'hubs' },
      { id: 'bikes', name: names.fleets.bikes, kind: 'bike', at: 'depots' },
    ],
    lockers: [...lockers],
  };
}

/** Facilities to add, numbered from 1 in each scenario. */
function changesOf(kind: 'depot' | 'locker', id: string, places: readonly Point[], more: object): Change[] {
  return places.map((position, row) => {
    const entity = { id: `${id}-${row + 1}`, name: placeNames()[kind](row + 1), position, ...more };
    return { id: `add-${entity.id}`, on: true, kind: `add-${kind}`, [kind]: entity } as unknown as Change;
  });
}

function checkedStudy(file: StudyFile): Study {
  const reading = checkStudy(file);
  if (!reading.ok) throw new Error(`studyOfCity: ${reading.problems.map((problem) => problem.path).join(', ')}`);
  return reading.study;
}

/** The end of a main road that lies farthest from the middle; any junction where no main road ends. */
function edgeHub(ground: Ground): Point {
  const { streets, middle } = ground.city;
  const ends = arterialEnds(streets);
  let best: Point = middle;
  let most = -1;
  for (const node of ends.length > 0 ? ends : streets.x.keys()) {
    const point = { x: streets.x[node] as number, y: streets.y[node] as number };
    const away = distance(point, middle);
    if (away <= most) continue;
    most = away;
    best = point;
  }
  const near = facilityPlace(ground, best);
  return near === null ? middle : { x: Math.round(near.x), y: Math.round(near.y) };
}
