import { describe, expect, test } from 'vitest';
import { cityParcels } from '../../src/persistence/city-size.ts';
import { describedAnew, illustrativeWords, ownWords } from '../../src/persistence/demand-words.ts';
import { studyWithFile } from '../../src/service/own-data.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { aStudy } from '../app/a-study.ts';

const described = (description: string, source: string | null) =>
  describedAnew(aStudy({ description }), source).description;

describe('the description of an imported city', () => {
  test.each([
    ['the map', cityParcels(1_000, 400, {})],
    ['a large map', cityParcels(100_000, 4_000, {})],
    ['people', cityParcels(0, 400, { population: 38_000 })],
    ['parcels', cityParcels(0, 400, { parcels: 40 })],
    ['nothing', cityParcels(0, 0, {})],
  ])('whose number followed from %s says no more of it once counts are loaded, and keeps the rest', (_, { words }) => {
    const text = `Streets of X from OpenStreetMap; ${illustrativeWords(words)} A note of mine. Another.`;
    const own = described(text, 'stops.2026.csv');
    expect(own).toBe('Streets of X from OpenStreetMap; the demand is that of stops.2026.csv. A note of mine. Another.');
    expect(described(own ?? '', 'new.csv')).toContain('; the demand is that of new.csv. A note of mine.');
    expect(described(own ?? '', null)).toContain('; the demand is illustrative until real counts are loaded. A note');
  });

  test('that says nothing of its demand, or would become too long, stays as it is', () => {
    expect(described('A village.', 'stops.csv')).toBe('A village.');
    expect(describedAnew(aStudy(), 'stops.csv').description).toBeUndefined();
    const long = `${ownWords('a.csv')} ${'x'.repeat(1_970)}`;
    expect(described(long, `${'y'.repeat(100)}.csv`)).toBe(long);
  });
});

test('stops brought into an open study mend its description', () => {
  const { words } = cityParcels(0, 400, { parcels: 40 });
  const study = aStudy({ description: `Streets of X; ${illustrativeWords(words)}` });
  const file = { name: 'data/stops.csv', bytes: new TextEncoder().encode('x,y,parcels\n0,0,7\n') };
  const brought = studyWithFile(study, groundOfStudy(study), 'vans', file).study;
  expect(brought.demand).toMatchObject({ parcelsPerDay: 7, illustrative: false });
  expect(brought.description).toBe('Streets of X; the demand is that of stops.csv.');
});
