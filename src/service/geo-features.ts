// Placements, legs and kerb minutes as GeoJSON (RFC 7946: longitude and latitude on WGS 84), for a GIS.

import type { Point } from '../base/geometry.ts';
import { type KerbUse, measureKerb } from '../metrics/kerb.ts';
import { measuredDays } from '../metrics/measured-days.ts';
import type { StreetHours } from '../metrics/street-load-hours.ts';
import { placementsOf } from '../model/placement.ts';
import type { City } from '../network/city.ts';
import { projectionAt } from '../network/projection.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';
import type { Setting } from '../simulation/setting.ts';
import type { FileText } from './run-files.ts';

/** A synthetic city lies nowhere: its metres are laid around where equator and prime meridian cross, and the file says so. */
const NOWHERE = { latitude: 0, longitude: 0 };
const NOTE = 'A synthetic city lies nowhere on the globe: its metres are laid around latitude 0, longitude 0.';

/** Hubs, micro-depots and lockers of every scenario. */
export function placementFeatures({ study, ground }: Setting): FileText {
  const { position } = globeOf(ground.city);
  const features = placementsOf(study).flatMap(({ id, name, hubs, depots, lockers }) => {
    const scenario = { scenario: id, scenarioName: name };
    const one = (kind: string, { position: spot, ...thing }: { readonly id: string; readonly position: Point }) =>
      featureOf({ ...scenario, kind, ...thing }, 'Point', position(spot.x, spot.y));
    return [
      ...hubs.map((hub) => one('hub', hub)),
      ...depots.map((depot) => one('micro-depot', depot)),
      ...lockers.map((locker) => one('locker', locker)),
    ];
  });
  return collection(ground.city, features);
}

/** A line a driven leg, in the order in which legs end; times are seconds since midnight of day 0. */
export function legFeatures({ cast, facts }: Journal, { ground }: Setting): FileText {
  const { position } = globeOf(ground.city);
  const line = (leg: FactOf<'drove'>): string => {
    const vehicle = cast.vehicles[leg.vehicle] as Vehicle;
    const { kind, mode, fleet, facility, ordinal } = vehicle;
    const way = waysOfLeg(ground, vehicle, leg).way(leg.from, leg.to);
    const { tour, role, depart, time, metres } = leg;
    const about = { kind, mode, fleet, facility: cast.facilities[facility]?.id, ordinal, vehicle: leg.vehicle };
    return featureOf(
      { ...about, tour, role, depart, arrive: time, metres: Math.round(metres) },
      'LineString',
      `[${Array.from(way.x, (x, point) => position(x, way.y[point] as number)).join()}]`,
    );
  };
  // A stop at the place of the last one takes no leg.
  const isLeg = (row: number): boolean => facts[row]?.kind === 'drove' && (facts[row] as FactOf<'drove'>).metres > 0;
  const first = facts.findIndex((_, row) => isLeg(row));
  return {
    ...collection(ground.city, []),
    facts(from, until) {
      let text = '';
      for (let row = from; row < until; row++) {
        if (isLeg(row)) text += `${row === first ? '' : ',\n'}${line(facts[row] as FactOf<'drove'>)}`;
      }
      return text;
    },
  };
}

/** Each street on which a vehicle stood: minutes of a measured day, and those of motor vehicles by hour. */
export function kerbFeatures(journal: Journal, { study, ground }: Setting): FileText {
  const { position } = globeOf(ground.city);
  const { streets } = ground.city;
  const days = measuredDays(journal.cast, study);
  const use = measureKerb(journal, days);
  const sums = { motor: dayOf(use, 'motor', days), bike: dayOf(use, 'bike', days), search: dayOf(use, 'search', days) };
  const segments = [...new Set(Object.values(sums).flatMap((streets) => [...streets.keys()]))].sort((a, b) => a - b);
  const features = segments.map((segment) => {
    const motorByHour = sums.motor.get(segment) ?? [];
    const minutes = (hours: readonly number[] | undefined) =>
      tenth((hours ?? []).reduce((sum, amount) => sum + amount, 0));
    const points: string[] = [];
    for (let p = streets.shapeStart[segment] as number; p < (streets.shapeStart[segment + 1] as number); p++) {
      points.push(position(streets.shapeX[p] as number, streets.shapeY[p] as number));
    }
    return featureOf(
      {
        street: segment,
        class: ROAD_CLASSES[streets.roadClass[segment] as number],
        motorMinutesPerDay: minutes(motorByHour),
        bikeMinutesPerDay: minutes(sums.bike.get(segment)),
        searchMinutesPerDay: minutes(sums.search.get(segment)),
        motorMinutesByHour: motorByHour.map(tenth),
      },
      'LineString',
      `[${points.join()}]`,
    );
  });
  return collection(ground.city, features);
}

/** By segment the 24 hours of a mean measured day; minutes. */
function dayOf(use: KerbUse, of: keyof KerbUse, days: readonly number[]): Map<number, number[]> {
  const { segment, hour, amount }: StreetHours = use[of];
  const streets = new Map<number, number[]>();
  segment.forEach((street, row) => {
    const hours = streets.get(street) ?? new Array<number>(24).fill(0);
    hours[hour[row] as number] = (amount[row] as number) / days.length;
    streets.set(street, hours);
  });
  return streets;
}

/** All features in the head, since they need no fact of the journal. */
function collection(city: City, features: readonly string[]): FileText {
  const note = globeOf(city).isNowhere ? `"note":${JSON.stringify(NOTE)},` : '';
  return {
    head: () => `{"type":"FeatureCollection",${note}"features":[\n${features.join(',\n')}`,
    facts: () => '',
    foot: '\n]}\n',
  };
}

function featureOf(properties: object, type: 'Point' | 'LineString', coordinates: string): string {
  const about = JSON.stringify(properties);
  return `{"type":"Feature","properties":${about},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
}

/** Seven decimals are a centimetre. */
function globeOf({ origin }: City): { readonly isNowhere: boolean; position(x: number, y: number): string } {
  const { toGlobe } = projectionAt(origin ?? NOWHERE);
  return {
    isNowhere: origin === null,
    position(x, y) {
      const { longitude, latitude } = toGlobe({ x, y });
      return `[${longitude.toFixed(7)},${latitude.toFixed(7)}]`;
    },
  };
}

function tenth(minutes: number): number {
  return Math.round(10 * minutes) / 10;
}
