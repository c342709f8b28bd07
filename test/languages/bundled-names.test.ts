// What the bundled studies call their things, in the language of the page; the studies themselves stay as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { copyScenario } from '../../src/app/scenario-list.ts';
import { formsWords as german } from '../../src/languages/de/forms.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import type { Study } from '../../src/model/study.ts';
import {
  BUNDLED_NAMES,
  BUNDLED_STUDIES,
  shownName,
  shownStudy,
  shownStudyName,
} from '../../src/persistence/bundled-names.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const files = readdirSync('scenarios').filter((file) => file.endsWith('.json'));
const texts = files.map((file) => readFileSync(`scenarios/${file}`, 'utf8'));

afterEach(() => speakIn('en'));

function studyNamed(name: string): Study {
  const text = texts.find((one) => (JSON.parse(one) as { name: string }).name === name) ?? '';
  const reading = readStudy(text);
  if (!reading.ok) throw new Error(`${name}: expected a bundled study`);
  return reading.study;
}

/** "vans Vans only": all that has both, wherever it stands. */
function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const own = typeof id === 'string' && typeof name === 'string' ? [`${id} ${name}`] : [];
  return [...own, ...Object.values(value).flatMap(named)];
}

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

test('the table of bundled names has every name that a bundled study gives, with its id, and no other', () => {
  const given = texts.flatMap((text) => named({ ...JSON.parse(text), city: null, demand: null }));
  const numbered = given.filter((name) => /^([dl])(\d+) (Depot|Locker) \2$/.test(name));
  expect(numbered.length).toBeGreaterThan(0);
  const listed = Object.entries(BUNDLED_NAMES).flatMap(([name, ids]) => ids.map((id) => `${id} ${name}`));
  expect(distinct(listed)).toEqual(distinct(given.filter((name) => !numbered.includes(name))));
  const studies = texts.map((text) => (JSON.parse(text) as { name: string }).name);
  expect(distinct(BUNDLED_STUDIES)).toEqual(distinct(studies));
});

describe('in German', () => {
  test('what a bundled study named is shown by its German name', async () => {
    await speakIn('de');
    expect(shownName({ id: 'market-hall', name: 'Market hall' })).toBe('Markthalle');
    expect(shownName({ id: 'l12', name: 'Locker 12' })).toBe('Paketstation 12');
    expect(shownStudyName('Old town')).toBe('Altstadt');
  });

  test('what a bundled study says of itself is said in German, with its numbers', () => {
    const numbers = (text: string) => (text.replace(/[\u202f ,](?=\d{3})/g, '').match(/\d+/g) ?? []).sort();
    for (const file of files) {
      const { description } = JSON.parse(readFileSync(`scenarios/${file}`, 'utf8')) as { readonly description: string };
      const said = german.assumptions.aboutBundled(file.replace('.json', ''));
      expect(said, file).not.toBeNull();
      expect(numbers(said ?? ''), file).toEqual(numbers(description));
    }
  });

  test('what the reader named or renamed keeps the name that he gave', async () => {
    await speakIn('de');
    expect(shownName({ id: 'market-hall', name: 'Station' })).toBe('Station');
    expect(shownName({ id: 'depot-3', name: 'Market hall' })).toBe('Market hall');
    expect(shownName({ id: 'l12', name: 'Locker 13' })).toBe('Locker 13');
    expect(shownStudyName('Old town, my draft')).toBe('Old town, my draft');
  });

  test('a study is shown with German names in its lists and in the changes of its scenarios, and is itself unchanged', async () => {
    const study = studyNamed('Old town');
    const before = JSON.stringify(study);
    await speakIn('de');
    const shown = shownStudy(study);
    expect(JSON.stringify(study)).toBe(before);
    expect(shown.scenarios.map(({ name }) => name)).toEqual([
      'Nur Lieferwagen',
      '2 Depots in der Altstadt',
      '6 verteilte Depots',
      'Paketstationen',
      'Depots + Paketstationen',
    ]);
    expect(shown.sites.map(({ name }) => name)).toContain('Güterbahnhof');
    expect(named(shown.scenarios[1]?.changes)).toContain('market-hall Markthalle');
    expect(shownStudy(study)).toBe(shown);
  });

  test('a copy of a scenario is called after the name that is shown', async () => {
    await speakIn('de');
    const { study, id } = copyScenario(studyNamed('Old town'), 'lockers');
    expect(study.scenarios.find((one) => one.id === id)?.name).toBe('Paketstationen 2');
  });
});

test('in English a study is shown as it is', () => {
  const study = studyNamed('Village');
  expect(shownStudy(study)).toBe(study);
  expect(shownName({ id: 'market-hall', name: 'Market hall' })).toBe('Market hall');
});
