// The streets of a city, prepared once for all maps that draw it, and forgotten with the city.
import type { CityView } from '../service/protocol.ts';
import { runInSlices } from './slices.ts';
import { prepareStreets, type StreetPaths } from './street-layer.ts';

const prepared = new WeakMap<CityView, Promise<StreetPaths | null>>();

/** By slices; whoever asks meanwhile waits for the same. */
export function streetsOf(city: CityView): Promise<StreetPaths | null> {
  const known = prepared.get(city);
  if (known !== undefined) return known;
  const made = runInSlices(prepareStreets(city), () => false);
  prepared.set(city, made);
  return made;
}
