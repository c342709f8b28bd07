// The cities of the bundled studies and lessons: their draws are known, and are those that a search finds.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/base/slices.ts';
import type { SyntheticCitySettings } from '../../src/network/city-plan.ts';
import { knownDraw } from '../../src/network/known-draws.ts';
import { nearestLayout } from '../../src/network/nearest-layout.ts';

function citiesIn(folder: string): [string, SyntheticCitySettings][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'metropolis.json')
    .flatMap((file): [string, SyntheticCitySettings][] => {
      const { city, study } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      const asked = city ?? study?.city;
      if (asked?.kind !== 'synthetic') return [];
      return [[file, { river: true, ...asked, outskirts: Math.max(asked.outskirts, 1.3 * asked.radius) }]];
    });
}

describe.each([...citiesIn('scenarios'), ...citiesIn('public/lessons')])('the city of %s', (_file, settings) => {
  test('is known, and a search finds the same', { timeout: 60_000 }, () => {
    expect(knownDraw(settings)).toBe(atOnce(nearestLayout(settings)).draw);
  });
});
