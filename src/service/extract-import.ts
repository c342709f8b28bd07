// Turns an OpenStreetMap extract into a study, slice by slice so that it can be watched and stopped.
import type { Point } from '../base/geometry.ts';
import { InputError } from '../base/problem.ts';
import { creeping } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import { FARTHEST } from '../model/placement.ts';
import { DEFAULT_SPEEDS } from '../model/study-speeds.ts';
import { type ByteSource, sourceOfBytes } from '../network/byte-source.ts';
import type { CutOut } from '../network/cut-out.ts';
import { isLeftOut, reportLines } from '../network/import-report.ts';
import { cityStages, type ImportedCity, OSM_LICENCE } from '../network/osm-city.ts';
import type { OsmReader } from '../network/osm-extract.ts';
import { openOsm } from '../network/osm-reader.ts';
import { projectionAt } from '../network/projection.ts';
import { encodeSteps } from '../network/streets-block.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { facilityPlace, type Ground, groundSteps } from '../simulation/ground.ts';
import { withDeliveryZones } from './delivery-zones.ts';
import { withEmissionZones } from './emission-zones.ts';
import { type OwnData, studyWithOwn } from './own-data.ts';
import type { Answer, Imported, Progress } from './protocol.ts';
import { serverPhrases } from './server-phrases.ts';

export interface ExtractImport {
  /** One slice; true when nothing is left to do. Never throws on bad input: `result` tells. */
  step(): boolean;
  share(): number;
  /** What the step to come does. */
  doing(): Progress['doing'];
  result(): Answer<Imported>;
}

interface Degrees {
  readonly longitude: number;
  readonly latitude: number;
}

/** Metres off the streets up to which swapped degrees look like what was meant, and beyond which metres say nothing. */
const NEARBY: Metres = 5_000;
const FAR: Metres = 50_000;

/** Shares of the work after which the file is read, and the city is laid out. */
const READ = 0.35;
const LAID_OUT = 0.6;

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
  let making: Generator<number, Imported, undefined> | null = null;
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
    if (making !== null) {
      const stage = making.next();
      if (stage.done) answer = { ok: true, value: stage.value };
      else share = LAID_OUT + (1 - LAID_OUT) * stage.value;
    } else if (stages !== null) {
      const stage = stages.next();
      if (stage.done) making = studyStages(stage.value, hub, own);
      share = stage.done ? LAID_OUT : READ + (LAID_OUT - READ) * stage.value;
    } else {
      reader ??= openOsm(source, fileName, cut);
      const isRead = !reader.step();
      share = READ * reader.share();
      if (isRead) {
        stages = cityStages(reader.extract());
        reader = null;
      }
    }
  };
  return {
    step() {
      if (answer === null) attempt(slice);
      return answer !== null;
    },
    share: () => (answer === null ? share : 1),
    doing() {
      if (making !== null) return 'looking for places';
      return stages !== null ? 'laying out the streets' : 'reading the extract';
    },
    result() {
      if (answer === null) throw new Error('import: expected a finished job');
      return answer;
    },
  };
}

/** The study on the city, in stages; yields the share done. */
function* studyStages(
  { name, city, report, lockers, zones, emissionZones }: ImportedCity,
  hub: Degrees | null,
  own: OwnData,
): Generator<number, Imported, undefined> {
  const ground = yield* creeping(0, 0.02, groundSteps(city, DEFAULT_SPEEDS));
  const hubPoint = hub === null ? null : hubAt(ground, hub);
  yield 0.05;
  const block = yield* creeping(0.05, 0.1, encodeSteps(city, `OpenStreetMap extract ${name}`, OSM_LICENCE));
  yield 0.1;
  const brought = { name, city: { kind: 'streets' as const, ...block }, hub: hubPoint, lockers };
  const making = studyWithOwn(ground, brought, own);
  // The search goes by these ways; asked for only there, those of a large city would come in one long step.
  for (const [row, { ahead }] of [ground.bike, ground.walk].entries()) {
    if (ahead === null || ahead.isThere()) continue;
    for (const share of ahead.work()) yield 0.1 + 0.25 * (row + share);
  }
  let made = making.next();
  for (; !made.done; made = making.next()) yield 0.6 + 0.35 * made.value;
  yield 0.95;
  const text = writeStudy(withEmissionZones(withDeliveryZones(made.value.study, zones), emissionZones));
  return { text, report: inOrder([...made.value.report, ...reportLines(report)]) };
}

/** What was left out stands last, behind all that was taken. */
function inOrder(lines: readonly string[]): string[] {
  return [...lines.filter((line) => !isLeftOut(line)), ...lines.filter(isLeftOut)];
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
  const other = isSwapped ? `${swapped.longitude},${swapped.latitude}` : null;
  const said = serverPhrases();
  const found = said.offMap(`${hub.longitude},${hub.latitude}`, away < FAR ? Math.round(away) : null, other);
  throw new InputError([{ path: 'hub', found, expected: said.hub(FARTHEST) }]);
}
