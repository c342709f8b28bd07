// A first study for a city that was just brought or generated: a hub at the edge and five placements to compare.
import type { Point } from '../base/geometry.ts';
import { distance } from '../base/geometry.ts';
import type { Change, Study, StudyFile } from '../model/study.ts';
import { demandRates } from '../simulation/demand.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';
import { coveringPlaces } from './site-search.ts';
import { checkStudy } from './study-reader.ts';

/** Parcels a day for each address where nobody has said more (illustrative; about one carrier's share of a city). */
const PER_ADDRESS = 0.15;

export interface CityStudySettings {
  readonly name: string;
  readonly description: string;
  readonly city: Study['city'];
  /** Where the hub is; a main road at the edge of the map where left out. */
  readonly hub?: Point;
  readonly parcelsPerDay?: number;
  /** Names for the micro-depots and lockers, used in order. */
  readonly depotNames?: readonly string[];
  readonly lockerNames?: readonly string[];
}

/** Throws where the city gives no valid study, which is a fault of ours. */
export function studyOfCity(ground: Ground, settings: CityStudySettings): Study {
  const { addresses } = ground.city;
  const parcelsPerDay =
    settings.parcelsPerDay ?? Math.max(10, Math.min(3_000, Math.round((addresses.count * PER_ADDRESS) / 10) * 10));
  const hub = settings.hub ?? edgeHub(ground);
  const flat = checkedStudy({ ...head(settings, parcelsPerDay), scenarios: [baselineAt(hub)] });
  const rates = demandRates(flat.demand, addresses);
  const central = coveringPlaces(ground, rates, 'bike', 800, 2);
  const spread = coveringPlaces(ground, rates, 'bike', 1_000, 6);
  const corners = coveringPlaces(ground, rates, 'walk', 500, 10);
  const depotName = (row: number): string => settings.depotNames?.[row] ?? `Depot ${row + 1}`;
  const lockerName = (row: number): string => settings.lockerNames?.[row] ?? `Locker ${row + 1}`;
  const depots = (places: readonly Point[], id: string, first: number, catchment: number): Change[] =>
    places.map((position, row) =>
      changeOf('depot', `${id}-${row + 1}`, depotName(first + row), position, { catchment }),
    );
  const lockers = corners.map((position, row) =>
    changeOf('locker', `locker-${row + 1}`, lockerName(row), position, {}),
  );
  const word = (count: number): string => ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][count] ?? String(count);
  return checkedStudy({
    ...head(settings, parcelsPerDay),
    scenarios: [
      baselineAt(hub),
      { id: 'central', name: `${word(central.length)} central depots`, changes: depots(central, 'central', 0, 1_500) },
      { id: 'spread', name: `${word(spread.length)} spread depots`, changes: depots(spread, 'spread', 2, 1_200) },
      { id: 'lockers', name: 'Lockers', changes: lockers },
      { id: 'both', name: 'Depots + lockers', changes: [...depots(spread, 'spread', 2, 1_200), ...lockers] },
    ],
  });
}

function head(settings: CityStudySettings, parcelsPerDay: number): Omit<StudyFile, 'scenarios'> {
  return {
    format: 1,
    name: settings.name,
    description: settings.description,
    seed: 1,
    city: settings.city,
    demand: { parcelsPerDay },
  };
}

function baselineAt(position: Point): StudyFile['scenarios'][0] {
  return {
    id: 'vans',
    name: 'Vans only',
    hubs: [{ id: 'hub', name: 'Hub', position }],
    fleets: [
      { id: 'vans', name: 'Vans', kind: 'van', at: 'hubs' },
      { id: 'feeders', name: 'Feeders', kind: 'feeder', at: 'hubs' },
      { id: 'bikes', name: 'Cargo bikes', kind: 'bike', at: 'depots' },
    ],
  };
}

function changeOf(kind: 'depot' | 'locker', id: string, name: string, position: Point, more: object): Change {
  const change = { id: `add-${id}`, on: true, kind: `add-${kind}`, [kind]: { id, name, position, ...more } };
  return change as unknown as Change;
}

function checkedStudy(file: StudyFile): Study {
  const reading = checkStudy(file);
  if (!reading.ok) throw new Error(`studyOfCity: ${reading.problems.map((problem) => problem.path).join(', ')}`);
  return reading.study;
}

/** The end of a main road that lies farthest from the middle; any street where there is no main road. */
function edgeHub(ground: Ground): Point {
  const { streets, middle } = ground.city;
  const farthest = (isMain: (segment: number) => boolean): Point | null => {
    let best: Point | null = null;
    let most = -1;
    for (let segment = 0; segment < streets.segmentCount; segment++) {
      if (!isMain(segment)) continue;
      const node = streets.from[segment] as number;
      const point = { x: streets.x[node] as number, y: streets.y[node] as number };
      const away = distance(point, middle);
      if (away > most) {
        most = away;
        best = point;
      }
    }
    return best;
  };
  const point = farthest((segment) => (streets.roadClass[segment] as number) <= 3) ?? farthest(() => true) ?? middle;
  const near = facilityPlace(ground, point);
  return near === null ? middle : { x: Math.round(near.x), y: Math.round(near.y) };
}
