// Placements, legs, kerb minutes and kilometres by street as GeoJSON (RFC 7946: longitude and latitude on WGS 84), for a GIS.

import type { Point } from '../base/geometry.ts';
import { measureKerb } from '../metrics/kerb.ts';
import { measuredDays } from '../metrics/measured-days.ts';
import { measureStreetLoad } from '../metrics/street-load.ts';
import { noHours, type StreetHours } from '../metrics/street-load-hours.ts';
import { placementsOf } from '../model/placement.ts';
import type { City } from '../network/city.ts';
import { projectionAt } from '../network/projection.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';
import type { Setting } from '../simulation/setting.ts';
import type { FileText } from './run-files.ts';
import { streetCredit } from './street-credit.ts';

/** A synthetic city lies nowhere: its metres are laid around where equator and prime meridian cross, and the file says so. */
const NOWHERE = { latitude: 0, longitude: 0 };
const NOTE = 'A synthetic city lies nowhere on the globe: its metres are laid around latitude 0, longitude 0.';

/** Hubs, micro-depots and lockers of every scenario. */
export function placementFeatures(setting: Setting): FileText {
  const { study, ground } = setting;
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
  return collection(setting, features);
}

/** A line a driven leg, in the order in which legs end; times are seconds since midnight of day 0. */
export function legFeatures({ cast, facts }: Journal, setting: Setting): FileText {
  const { ground } = setting;
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
    ...collection(setting, []),
    facts(from, until) {
      let text = '';
      for (let row = from; row < until; row++) {
        if (isLeg(row)) text += `${row === first ? '' : ',\n'}${line(facts[row] as FactOf<'drove'>)}`;
      }
      return text;
    },
  };
}

/** Each street on which a vehicle stood: minutes of a mean measured day, and by hour. */
export function kerbFeatures(journal: Journal, setting: Setting): FileText {
  const days = measuredDays(journal.cast, setting.study);
  const { motor, bike, search } = measureKerb(journal, days);
  return streetFeatures(setting, days.length, 'Minutes', 1, { motor, bike, search });
}

/** Each street on which anybody drove or walked: kilometres of a mean measured day, and by hour. */
export function streetKmFeatures(journal: Journal, setting: Setting): FileText {
  const days = measuredDays(journal.cast, setting.study);
  const { motor, bike, walk } = measureStreetLoad(journal, setting.study, setting.ground, days);
  return streetFeatures(setting, days.length, 'Km', 3, { motor, bike, walk });
}

/** A line a street that has any of the amounts, in whatever unit; with so many decimals. */
function streetFeatures(
  setting: Setting,
  days: number,
  unit: string,
  decimals: number,
  amounts: Readonly<Record<string, StreetHours>>,
): FileText {
  const { ground } = setting;
  const { position } = globeOf(ground.city);
  const { streets } = ground.city;
  const byStreet = Object.entries(amounts).map(([of, hours]) => [of, dayOf(hours, days)] as const);
  const segments = [...new Set(byStreet.flatMap(([, day]) => [...day.keys()]))].sort((a, b) => a - b);
  const rounded = (amount: number): number => Number(amount.toFixed(decimals));
  const features = segments.map((segment) => {
    const points: string[] = [];
    for (let p = streets.shapeStart[segment] as number; p < (streets.shapeStart[segment + 1] as number); p++) {
      points.push(position(streets.shapeX[p] as number, streets.shapeY[p] as number));
    }
    const about: Record<string, unknown> = {
      street: segment,
      class: ROAD_CLASSES[streets.roadClass[segment] as number],
    };
    for (const [of, day] of byStreet) {
      const hours = day.get(segment) ?? [];
      about[`${of}${unit}PerDay`] = rounded(hours.reduce((sum, amount) => sum + amount, 0));
      about[`${of}${unit}ByHour`] = hours.map(rounded);
    }
    return featureOf(about, 'LineString', `[${points.join()}]`);
  });
  return collection(setting, features);
}

/** By segment the 24 hours of a mean measured day. */
function dayOf({ segment, hour, amount }: StreetHours, days: number): Map<number, number[]> {
  const streets = new Map<number, number[]>();
  segment.forEach((street, row) => {
    const hours = streets.get(street) ?? noHours();
    hours[hour[row] as number] = (amount[row] as number) / days;
    streets.set(street, hours);
  });
  return streets;
}

/** All features in the head, since they need no fact of the journal. */
function collection({ study, ground }: Setting, features: readonly string[]): FileText {
  const note = globeOf(ground.city).isNowhere ? `"note":${JSON.stringify(NOTE)},` : '';
  return {
    head: () => `{"type":"FeatureCollection",${note}${streetCredit(study)}"features":[\n${features.join(',\n')}`,
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
