// From amounts to shades: the classes in which the map shows neighbourhoods and streets of the run on show.
import { classOf, evenEnds, ladderEnds } from '../base/shade-classes.ts';
import type { AreaShade, StreetShade } from '../map/shade.ts';
import type { CityLoad, NeighbourhoodView } from '../service/city-load-view.ts';

export type AreaMeasure = AreaShade['ramp'];
export type StreetMeasure = Exclude<StreetShade['ramp'], 'change' | 'trench'>;

/** A shade with the ends of its classes: amounts in the unit of the measure. */
export interface Classed<Shade> {
  readonly shade: Shade;
  /** Four rising ends between five classes; none where there is nothing to show. */
  readonly ends: readonly number[];
}

/** Squares with fewer parcels stay blank: of so few, one dear or late parcel decides (assumption). */
export const LEAST_PARCELS = 5;

/**
 * Parcels a km2 and measured day, euros a parcel, or per cent of the parcels late or returned. The last two are null where
 * there are too few parcels, the first where there is none.
 */
export function areaAmount(measure: AreaMeasure, neighbourhood: NeighbourhoodView, days: number): number | null {
  const { parcels, side, costPerParcel, onTimeShare } = neighbourhood;
  if (measure === 'demand') return parcels === 0 ? null : parcels / days / (side / 1_000) / (side / 1_000);
  if (parcels < LEAST_PARCELS) return null;
  return measure === 'cost' ? costPerParcel : 100 * (1 - (onTimeShare ?? 1));
}

/** `given`: the ends of another run's classes, so that the two can be compared. */
export function shadeAreas(
  { neighbourhoods, days }: CityLoad,
  measure: AreaMeasure,
  given?: readonly number[],
): Classed<AreaShade> {
  const amounts = neighbourhoods.map((one) => areaAmount(measure, one, days));
  const known = amounts.filter((amount) => amount !== null);
  const ends = given ?? (measure === 'demand' ? ladderEnds(known) : evenEnds(known, measure === 'cost' ? 0.01 : 1));
  const squares = neighbourhoods.map(({ x, y, side, name }, row) => {
    const amount = amounts[row] ?? null;
    return { x, y, side, name, step: amount === null ? null : classOf(amount, ends) };
  });
  return { shade: { ramp: measure, squares }, ends };
}

/** Minutes or kilometres a measured day; only streets that have some. */
export function shadeStreets(
  { segment, kerbMinutes, motorKm }: CityLoad,
  measure: StreetMeasure,
  given?: readonly number[],
): Classed<StreetShade> {
  const amounts = measure === 'kerb' ? kerbMinutes : motorKm;
  const rows = [...amounts.keys()].filter((row) => (amounts[row] as number) > 0);
  const ends = given ?? ladderEnds(rows.map((row) => amounts[row] as number));
  return {
    shade: {
      ramp: measure,
      segment: Int32Array.from(rows, (row) => segment[row] as number),
      step: Uint8Array.from(rows, (row) => classOf(amounts[row] as number, ends)),
    },
    ends,
  };
}
