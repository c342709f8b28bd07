import { afterEach, expect, test } from 'vitest';
import { speakIn } from '../../src/languages/speaking.ts';
import { downloadName } from '../../src/ui/download-name.ts';

afterEach(() => speakIn('en'));

test('a file’s name says study, scenario and seed', () => {
  const name = { study: 'Old town', scenario: 5, seed: 12, ending: 'json' };
  expect(downloadName(name)).toBe('old-town_5-scenarios_seed-12.json');
  expect(downloadName({ ...name, scenario: 1 })).toBe('old-town_1-scenario_seed-12.json');
  expect(downloadName({ ...name, scenario: 'Two depots', what: 'legs', ending: 'geojson' })).toBe(
    'old-town_two-depots_seed-12_legs.geojson',
  );
});

test('names in any script make a file name that every system takes', () => {
  const nameOf = (study: string) => downloadName({ study, scenario: 'A/B: «Straße»', seed: 1, ending: 'csv' });
  expect(nameOf('Münster')).toBe('munster_a-b-strasse_seed-1.csv');
  expect(nameOf('東京')).toBe('study_a-b-strasse_seed-1.csv');
  expect(nameOf('x'.repeat(300)).length).toBeLessThan(100);
});

test('how many scenarios a file holds is said in the language of the page', async () => {
  await speakIn('de');
  const name = { study: 'Dorf', seed: 1, what: 'Kosten je Stufe', ending: 'csv' };
  expect(downloadName({ ...name, scenario: 4 })).toBe('dorf_4-szenarien_seed-1_kosten-je-stufe.csv');
  expect(downloadName({ ...name, scenario: 1 })).toBe('dorf_1-szenario_seed-1_kosten-je-stufe.csv');
});
