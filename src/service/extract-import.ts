// Turns an OpenStreetMap extract into a study, slice by slice so that it can be watched and stopped.
import { InputError } from '../base/problem.ts';
import { reportLines } from '../network/import-report.ts';
import { cityStages, type ImportedCity, OSM_LICENCE } from '../network/osm-city.ts';
import type { OsmReader } from '../network/osm-extract.ts';
import { openOsm } from '../network/osm-reader.ts';
import { projectionAt } from '../network/projection.ts';
import { encodeCity } from '../network/streets-block.ts';
import { FARTHEST } from '../persistence/placement-check.ts';
import { studyOfCity } from '../persistence/study-of-city.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { facilityPlace, groundOf } from '../simulation/ground.ts';
import type { Answer, Imported } from './protocol.ts';

export interface ExtractImport {
  /** One slice; true when nothing is left to do. Never throws on bad input: `result` tells. */
  step(): boolean;
  share(): number;
  result(): Answer<Imported>;
}

/** `hub` in degrees; null chooses the end of a main road at the edge of the map. */
export function startImport(
  bytes: Uint8Array,
  fileName: string,
  hub: { readonly longitude: number; readonly latitude: number } | null,
): ExtractImport {
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
    reader ??= openOsm(bytes, fileName);
    if (stages === null) {
      if (!reader.step()) stages = cityStages(reader.extract());
      share = 0.5 * reader.share();
      return;
    }
    const stage = stages.next();
    if (stage.done) answer = { ok: true, value: studyFrom(stage.value, fileName, hub) };
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

function studyFrom(
  { city, report }: ImportedCity,
  fileName: string,
  hub: { readonly longitude: number; readonly latitude: number } | null,
): Imported {
  const ground = groundOf(city);
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.(osm\.pbf|osm\.gz|osm|pbf|xml)$/i, '') || 'Imported city';
  const block = encodeCity(city, `OpenStreetMap extract ${name}`, OSM_LICENCE);
  const origin = block.origin;
  const position = hub === null ? null : projectionAt(origin).toPlane(hub);
  if (position !== null && hub !== null) {
    const near = facilityPlace(ground, position);
    if (near === null || near.distance > FARTHEST) {
      const away = near === null ? 'no street there' : `${Math.round(near.distance)} m from the nearest street`;
      const found = `${hub.longitude},${hub.latitude} (${away})`;
      throw new InputError([
        { path: 'hub', found, expected: `a longitude and latitude within ${FARTHEST} m of a street` },
      ]);
    }
  }
  const study = studyOfCity(ground, {
    name,
    description: `Streets of ${name} from OpenStreetMap; the demand is illustrative until real counts are loaded.`,
    city: { kind: 'streets', ...block },
    ...(position === null ? {} : { hub: position }),
  });
  return { text: writeStudy(study), report: reportLines(report) };
}
