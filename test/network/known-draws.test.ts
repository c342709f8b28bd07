// The cities of the bundled studies, lessons and validations: their draws are known, and are those that a search finds.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { atOnce } from '../../src/base/slices.ts';
import { layCity } from '../../src/network/city-layout.ts';
import type { SyntheticCitySettings } from '../../src/network/city-plan.ts';
import { KNOWN_DRAWS, knownDraw } from '../../src/network/known-draws.ts';
import { nearestLayout } from '../../src/network/nearest-layout.ts';
import { arcHead, arcTail, BIKE_FORWARD, MOTOR_FORWARD, type StreetGraph } from '../../src/network/street-graph.ts';
import { strongParts } from '../../src/network/strong-parts.ts';

const SMALL = { seed: 7, radius: 1_000, centreRadius: 300, outskirts: 2_000, addresses: 10, river: true, parks: 3 };

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

test.each(['european', 'grid', 'town', 'small town'] as const)(
  'a small %s of which the draw is known is mended as the one that was searched for',
  (style) => {
    const settings = { ...SMALL, style };
    const { draw, streets } = atOnce(nearestLayout(settings));
    expect(atOnce(nearestLayout(settings, draw)).streets).toEqual(streets);
    const drawn = atOnce(layCity(settings, luckOf(settings.seed, draw))).streets;
    expect(streets.segmentCount).toBeLessThanOrEqual(drawn.segmentCount);
    for (const forward of [MOTOR_FORWARD, BIKE_FORWARD]) expect(parts(streets, forward)).toBe(1);
  },
);

/** Parts of a network in each of which one gets from everywhere to everywhere; backward is the bit above forward. */
function parts(graph: StreetGraph, forward: number): number {
  const arcs = [...Array(2 * graph.segmentCount).keys()].filter(
    (arc) => ((graph.access[arc >> 1] as number) & ((arc & 1) === 0 ? forward : 2 * forward)) !== 0,
  );
  const tails = arcs.map((arc) => arcTail(graph, arc));
  const heads = arcs.map((arc) => arcHead(graph, arc));
  const part = strongParts(graph.nodeCount, tails, heads);
  return new Set(tails.map((node) => part[node])).size;
}

test.each([...citiesIn('scenarios'), ...citiesIn('public/lessons')])('the city of %s is known', (_file, settings) => {
  expect(knownDraw(settings)).not.toBeNull();
});

test.each(Object.keys(KNOWN_DRAWS))('a search for %s finds the draw that is known', { timeout: 60_000 }, (name) => {
  const [style, ...numbers] = name.split(' ');
  const [seed, radius, centreRadius, outskirts, river, parks] = numbers.map((word) => JSON.parse(word));
  const settings = {
    style,
    seed,
    radius,
    centreRadius,
    outskirts,
    river,
    parks,
    addresses: 10,
  } as SyntheticCitySettings;
  expect(atOnce(nearestLayout(settings)).draw).toBe(KNOWN_DRAWS[name]);
});
