// Whom a file of lines along a city's streets has to name, as imported streets carry it.
import type { Study } from '../model/study.ts';

/** Members that begin a GeoJSON collection, each with its comma; empty for a synthetic city, which is nobody's. */
export function streetCredit({ city }: Study): string {
  if (city.kind !== 'streets') return '';
  const { attribution, licence } = city;
  return `"attribution":${JSON.stringify(attribution)},"licence":${JSON.stringify(licence)},`;
}
