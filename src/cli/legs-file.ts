// Every driven leg of a run as GeoJSON, for a GIS and for whoever checks ways from outside.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Study } from '../model/study.ts';
import { projectionAt } from '../network/projection.ts';
import { streetCredit } from '../service/street-credit.ts';
import type { FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';
import { badInput } from './bad-input.ts';

/** Said of coordinates that are no degrees; GeoJSON knows no others. */
const IN_METRES = 'metres east and north of the middle of a synthetic city, which lies nowhere on the globe';

/** What the legs were driven on. */
export interface Legs {
  readonly study: Study;
  readonly ground: Ground;
}

/**
 * Writes a FeatureCollection with a line a leg, in the order in which legs end, piece by piece. Times are seconds since
 * midnight of day 0. A stop at the place of the last one takes no leg.
 */
export function writeLegs(path: string, { cast, facts }: Journal, { study, ground }: Legs): void {
  const file = opened(path);
  const { origin } = ground.city;
  const toGlobe = origin === null ? null : projectionAt(origin).toGlobe;
  const position = (x: number, y: number): string => {
    if (toGlobe === null) return `[${x.toFixed(2)},${y.toFixed(2)}]`;
    const { longitude, latitude } = toGlobe({ x, y });
    return `[${longitude.toFixed(7)},${latitude.toFixed(7)}]`;
  };
  try {
    const note = toGlobe === null ? `"coordinates":${JSON.stringify(IN_METRES)},` : '';
    writeSync(file, `{"type":"FeatureCollection",${note}${streetCredit(study)}"features":[`);
    let separator = '\n';
    for (const fact of facts) {
      if (fact.kind !== 'drove' || fact.metres === 0) continue;
      const vehicle = cast.vehicles[fact.vehicle] as Vehicle;
      const way = waysOfLeg(ground, vehicle, fact).way(fact.from, fact.to);
      const line = Array.from(way.x, (x, point) => position(x, way.y[point] as number)).join();
      const properties = JSON.stringify(propertiesOf(fact, vehicle, cast.facilities[vehicle.facility]?.id));
      writeSync(
        file,
        `${separator}{"type":"Feature","properties":${properties},"geometry":{"type":"LineString","coordinates":[${line}]}}`,
      );
      separator = ',\n';
    }
    writeSync(file, '\n]}\n');
  } finally {
    closeSync(file);
  }
}

function propertiesOf(leg: FactOf<'drove'>, { kind, mode, fleet, ordinal }: Vehicle, facility: string | undefined) {
  const { vehicle, tour, role, depart, time, metres } = leg;
  return {
    kind,
    mode,
    fleet,
    facility,
    ordinal,
    vehicle,
    tour,
    role,
    depart,
    arrive: time,
    metres: Math.round(metres),
  };
}

function opened(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw badInput('--legs', `${path} (${(error as { code?: string }).code ?? error})`, 'a file that can be written');
  }
}
