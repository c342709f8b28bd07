// What a run lays on the city, street by street and square by square, for who looks at one run closely.
import { decimal, THIN } from '../base/format.ts';
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { nameNeighbourhoods } from '../experiment/neighbourhood-summary.ts';
import { neighbourhoodResult } from '../experiment/neighbourhoods.ts';
import { fromCentre } from '../experiment/place-words.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { measureKerb } from '../metrics/kerb.ts';
import { measuredDays } from '../metrics/measured-days.ts';
import { measureStreetLoad } from '../metrics/street-load.ts';
import type { StreetHours } from '../metrics/street-load-hours.ts';
import type { City } from '../network/city.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { Facility, Journal } from '../simulation/facts.ts';
import type { Setting } from '../simulation/setting.ts';
import type { CityLoad, NeighbourhoodView, StreetView } from './city-load-view.ts';
import { viewPhrases } from './view-phrases.ts';

/** Streets in a list. */
const LISTED = 10;
/** A facility farther from a street says little about where that is. */
const NEAR: Metres = 600;

export function cityLoad(journal: Journal, setting: Setting, result: ReplicationResult): CityLoad {
  const { ground, study } = setting;
  const days = measuredDays(journal.cast, study);
  const kerb = dayOfStreets(measureKerb(journal, days).motor, days.length);
  const load = measureStreetLoad(journal, ground, days);
  const motor = dayOfStreets(load.motor, days.length);
  const bike = dayOfStreets(load.bike, days.length);
  const segment = Int32Array.from(new Set([...kerb.keys(), ...motor.keys()])).sort();
  const amounts = (streets: Streets) => Float32Array.from(segment, (street) => streets.get(street)?.amount ?? 0);
  const list = (streets: Streets): StreetView[] =>
    [...streets]
      .sort(([a, one], [b, other]) => other.amount - one.amount || a - b)
      .slice(0, LISTED)
      .map(([street, day]) => {
        const name = streetName(ground.city, street, journal.cast.facilities);
        return { segment: street, name, ...day, bikeKm: bike.get(street)?.amount ?? 0 };
      });
  return {
    days: days.length,
    segment,
    kerbMinutes: amounts(kerb),
    motorKm: amounts(motor),
    mostKerb: list(kerb),
    mostMotor: list(motor),
    neighbourhoods: neighbourhoodViews(ground.city, result),
  };
}

type Streets = ReadonlyMap<number, Pick<StreetView, 'amount' | 'peakHour' | 'peak'>>;

/** By segment: the amount of a day, and its busiest hour. */
function dayOfStreets({ segment, hour, amount }: StreetHours, days: number): Streets {
  const streets = new Map<number, { amount: number; peakHour: number; peak: number }>();
  for (const [row, street] of segment.entries()) {
    const here = (amount[row] as number) / days;
    const day = streets.get(street) ?? { amount: 0, peakHour: 0, peak: 0 };
    day.amount += here;
    if (here > day.peak) [day.peak, day.peakHour] = [here, hour[row] as number];
    streets.set(street, day);
  }
  return streets;
}

function neighbourhoodViews(city: City, { neighbourhoods }: ReplicationResult): NeighbourhoodView[] {
  return nameNeighbourhoods(city).map(({ id, name, place, corner: { x, y }, side }, row) => {
    return { id, name, place, x, y, side, ...neighbourhoodResult(neighbourhoods, row) };
  });
}

/** Cities carry no street names: what kind of street it is, and what is near it. */
function streetName({ streets, middle }: City, segment: number, facilities: readonly Facility[]): string {
  const of = ROAD_CLASSES[streets.roadClass[segment] as number] ?? 'path';
  const p = ((streets.shapeStart[segment] as number) + (streets.shapeStart[segment + 1] as number) - 1) / 2;
  const [before, after] = [Math.floor(p), Math.ceil(p)];
  const at = (values: Float64Array): number => ((values[before] as number) + (values[after] as number)) / 2;
  const point: Point = { x: at(streets.shapeX), y: at(streets.shapeY) };
  let nearest: { readonly name: string; readonly metres: Metres } | null = null;
  for (const { name, x, y } of facilities) {
    const metres = length(x - point.x, y - point.y);
    if (metres <= (nearest?.metres ?? NEAR)) nearest = { name, metres };
  }
  if (nearest === null) return viewPhrases().streetAt(of, fromCentre(point, middle));
  const metres = Math.max(10, Math.round(nearest.metres / 10) * 10);
  return viewPhrases().streetNear(of, `${decimal(metres)}${THIN}m`, nearest.name);
}
