import { describe, expect, test } from 'vitest';
import { speakIn } from '../../src/languages/speaking.ts';
import { cityParcels } from '../../src/persistence/city-size.ts';
import { describedAnew, describedCity, describedOwnCity } from '../../src/persistence/demand-words.ts';
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
  ])('whose number followed from %s says no more of it once counts are loaded, and keeps the rest', (_, { told }) => {
    const text = `${describedCity('X', told)} A note of mine. Another.`;
    const own = described(text, 'stops.2026.csv');
    expect(own).toBe(
      'Streets of X from OpenStreetMap; [the demand is that of stops.2026.csv.] A note of mine. Another.',
    );
    expect(described(own ?? '', 'new[1].csv')).toContain('; [the demand is that of new(1).csv.] A note of mine.');
    expect(described(own ?? '', null)).toContain('; [the demand is illustrative until real counts are loaded.] A note');
  });

  test('that older versions wrote is mended too', () => {
    const illustrative = 'Streets of X from OpenStreetMap; the demand is illustrative until real counts are loaded.';
    const own = 'Streets of X from OpenStreetMap; [the demand is that of a.csv.] Mine.';
    for (const text of [
      `${illustrative} As imported: 40 parcels a day, as given. Mine.`,
      `${illustrative} Mine.`,
      'Streets of X from OpenStreetMap; the demand is that of b.csv. Mine.',
    ])
      expect(described(text, 'a.csv')).toBe(own);
  });

  test('is in the language of the page, and is mended in any other one', async () => {
    await speakIn('de');
    const german = describedCity('Krems', cityParcels(0, 400, { parcels: 40 }).told);
    expect(german).toBe(
      'Straßen von Krems aus OpenStreetMap; [Die Nachfrage ist beispielhaft, bis eigene Zahlen geladen sind. ' +
        'Beim Einlesen: 40 Pakete am Tag, wie angegeben.]',
    );
    await speakIn('en');
    expect(described(german, 'a.csv')).toBe('Straßen von Krems aus OpenStreetMap; [the demand is that of a.csv.]');
  });

  test('that says nothing of its demand, or would become too long, stays as it is', () => {
    expect(described('A village.', 'stops.csv')).toBe('A village.');
    expect(describedAnew(aStudy(), 'stops.csv').description).toBeUndefined();
    const long = `${describedOwnCity('X', 'a.csv')} ${'x'.repeat(1_900)}`;
    expect(described(long, `${'y'.repeat(100)}.csv`)).toBe(long);
  });
});

test('stops brought into an open study mend its description', () => {
  const { told } = cityParcels(0, 400, { parcels: 40 });
  const study = aStudy({ description: describedCity('X', told) });
  const file = { name: 'data/stops.csv', bytes: new TextEncoder().encode('x,y,parcels\n0,0,7\n') };
  const brought = studyWithFile(study, groundOfStudy(study), 'vans', file).study;
  expect(brought.demand).toMatchObject({ parcelsPerDay: 7, illustrative: false });
  expect(brought.description).toBe('Streets of X from OpenStreetMap; [the demand is that of stops.csv.]');
});
