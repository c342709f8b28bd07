// The city a study names: generated from its settings, or unpacked from its streets.
import type { Study } from '../model/study.ts';
import type { City } from '../network/city.ts';
import { decodeCity } from '../network/streets-block.ts';
import { buildSyntheticCity } from '../network/synthetic-city.ts';

/** Throws an InputError where a streets block is damaged. */
export function cityOf(city: Study['city']): City {
  if (city.kind === 'streets') return decodeCity(city);
  const { kind: _, ...settings } = city;
  return buildSyntheticCity(settings);
}
