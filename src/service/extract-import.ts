// Turns an OpenStreetMap extract into a study, slice by slice so that it can be watched and stopped.
import type { Point } from '../base/geometry.ts';
import { InputError } from '../base/problem.ts';
import type { Metres } from '../base/units.ts';
import { FARTHEST } from '../model/placement.ts';
import { type ByteSource, sourceOfBytes } from '../network/byte-source.ts';
import type { CutOut } from '../network/cut-out.ts';
import { reportLines } from '../network/import-report.ts';
import { cityStages, type ImportedCity, OSM_LICENCE } from '../network/osm-city.ts';
import type { OsmReader } from '../network/osm-extract.ts';
import { openOsm } from '../network/osm-reader.ts';
import { projectionAt } from '../network/projection.ts';
import { encodeCity } from '../network/streets-block.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { facilityPlace, type Ground, groundOf } from '../simulation/ground.ts';
import { withDeliveryZones } from './delivery-zones.ts';
import { type OwnData, studyWithOwn } from './own-data.ts';
import type { Answer, Imported } from './protocol.ts';

export interface ExtractImport {
  /** One slice; true when nothing is left to do. Never throws on bad input: `result` tells. */
  step(): boolean;
  share(): number;
  result(): Answer<Imported>;
}

interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

/** Metres off the streets up to which swapped degrees look like what was meant, and beyond which metres say nothing. */
const NEARBY: Metres = 5_000;
const FAR: Metres = 50_000;

/**
 * `hub` in degrees; null chooses the end of a main road at the edge of the map. Without a cut-out all is taken; `own` is
 * what the user knows of the city's size, demand and places.
 */
export function startImport(
  bytes: Uint8Array | ByteSource,
  fileName: string,
  hub: Degrees | null,
  cut: CutOut | null = null,
  own: OwnData = {},
): ExtractImport {
  const source = bytes instanceof Uint8Array ? sourceOfBytes(bytes) : bytes;
  let reader: OsmReader | null = null;
  let stages: Generator<number, ImportedCity, undefined> | null = null;
  let share = 0;
  let answer: Answer<Imported> | null = null;
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      answer = { ok: false, problems: error.problems };
    }
  };
  const slice = (): void => {
    if (stages === null) {
      reader ??= openOsm(source, fileName, cut);
      const isRead = !reader.step();
      share = 0.5 * reader.share();
      if (isRead) {
        stages = cityStages(reader.extract());
        reader = null;
      }
      return;
    }
    const stage = stages.next();
    if (stage.done) answer = { ok: true, value: studyFrom(stage.value, hub, own) };
    else share = 0.5 + 0.4 * stage.value;
  };
  return {
    step() {
      if (answer === null) attempt(slice);
      return answer !== null;
    },
    share: () => (answer === null ? share : 1),
    result() {
      if (answer === null) throw new Error('import: expected a finished job');
      return answer;
    },
  };
}

function studyFrom({ name, city, report, lockers, zones }: ImportedCity, hub: Degrees | null, own: OwnData): Imported {
  const ground = groundOf(city);
  const block = encodeCity(city, `OpenStreetMap extract ${name}`, OSM_LICENCE);
  const hubPoint = hub === null ? null : hubAt(ground, hub);
  const made = studyWithOwn(ground, { name, city: { kind: 'streets', ...block }, hub: hubPoint, lockers }, own);
  return { text: writeStudy(withDeliveryZones(made.study, zones)), report: [...reportLines(report), ...made.report] };
}

/** The hub's place in the plane; throws an InputError where it is off the map, with a hint where it seems swapped. */
function hubAt(ground: Ground, hub: Degrees): Point {
  const { origin } = ground.city;
  if (origin === null) throw new Error('hubAt: expected a city with a place on the globe');
  const { toPlane } = projectionAt(origin);
  const offStreets = (degrees: Degrees): number =>
    Math.abs(degrees.latitude) > 90
      ? Number.POSITIVE_INFINITY
      : (facilityPlace(ground, toPlane(degrees))?.distance ?? Number.POSITIVE_INFINITY);
  const away = offStreets(hub);
  if (away <= FARTHEST) return toPlane(hub);
  const swapped = { longitude: hub.latitude, latitude: hub.longitude };
  const isSwapped = offStreets(swapped) <= NEARBY;
  const way = away < FAR ? `${Math.round(away)} m from the nearest street` : 'far from all streets of the extract';
  const hint = isSwapped ? `; did you mean ${swapped.longitude},${swapped.latitude}?` : '';
  const found = `${hub.longitude},${hub.latitude} (${way}${hint})`;
  throw new InputError([{ path: 'hub', found, expected: `a longitude and latitude within ${FARTHEST} m of a street` }]);
}
