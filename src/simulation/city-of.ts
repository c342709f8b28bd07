// The city a study names: generated from its settings, or unpacked from its streets.
import { atOnce } from '../base/slices.ts';
import type { Share } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { City } from '../network/city.ts';
import { decodeCity } from '../network/streets-block.ts';
import { type SyntheticCity, syntheticCityStages } from '../network/synthetic-city.ts';

/** A city with the draw that it is, by which others lay it sooner; null where nothing was drawn. */
export interface LaidCity extends Pick<SyntheticCity, 'city'> {
  readonly draw: number | null;
}

/** Throws an InputError where a streets block is damaged. */
export function cityOf(city: Study['city']): City {
  return atOnce(cityOfStages(city)).city;
}

/** The same in slices: yields the share done. */
export function* cityOfStages(city: Study['city'], known: number | null = null): Generator<Share, LaidCity, undefined> {
  if (city.kind === 'streets') return { city: decodeCity(city), draw: null };
  const { kind: _, ...settings } = city;
  return yield* syntheticCityStages(settings, known);
}
