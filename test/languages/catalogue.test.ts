// The catalogue in German: every default has its words, none stands there in vain, and English stays as the catalogues have it.
import { afterEach, describe, expect, test } from 'vitest';
import { language as german } from '../../src/languages/de.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { CATALOGUE } from '../../src/model/catalogue.ts';
import { CHOICES } from '../../src/model/choices-catalogue.ts';
import { CLOCKS } from '../../src/model/clocks-catalogue.ts';
import { isFound } from '../../src/ui/assumption-groups.ts';
import { defaultAt, knownOf, withUnit } from '../../src/ui/default-words.ts';

const ALL = { ...CATALOGUE, ...CLOCKS, ...CHOICES };
const entries = Object.entries(ALL);
const { defaults, units } = german.catalogue;

/** Units that read the same in both languages. */
const SHARED_UNITS = [
  '',
  '€',
  '€/h',
  '€/km',
  '€/m²',
  '€/t CO2',
  'g/km',
  'h',
  'kg',
  'km',
  'km/h',
  'l',
  'm',
  'm²',
  'min',
  's',
];

afterEach(() => speakIn('en'));

describe('the catalogue in German', () => {
  test('has words for every path, and none in vain', () => {
    expect(Object.keys(defaults).sort()).toEqual(Object.keys(ALL).sort());
  });

  test('calls each default other than in English, by a label and a source', () => {
    for (const [path, { label }] of entries) {
      const [said, source] = defaults[path as keyof typeof defaults];
      expect(said.trim(), path).not.toBe('');
      expect(said, path).not.toBe(label);
      expect(source.trim(), path).not.toBe('');
    }
  });

  test('says what is usual of every choice, and of nothing else', () => {
    for (const [path, entry] of entries) {
      const [, , usual] = defaults[path as keyof typeof defaults];
      expect(usual === undefined, path).toBe(!('usual' in entry));
    }
  });

  test('has a word for every unit that is one, and none in vain', () => {
    const used = new Set(entries.map(([, { unit }]) => unit as string));
    expect([...used].filter((unit) => !(unit in units) && !SHARED_UNITS.includes(unit))).toEqual([]);
    expect(Object.keys(units).filter((unit) => !used.has(unit))).toEqual([]);
  });

  test('keeps no English word around a source', () => {
    const english = /\b(no readable|source|assumption|public|repository|parcels?|share|the|of|and|with|bundled|as)\b/i;
    // Names of journals and manuals stay as they are.
    const told = Object.entries(defaults).flatMap(([path, words]) =>
      words.flatMap((text) =>
        text !== undefined && english.test(text.replace(/Level of Service/g, '')) ? [`${path}: ${text}`] : [],
      ),
    );
    expect(told).toEqual([]);
  });

  test('writes no number with a decimal point, and no sum in the English way', () => {
    const odd = Object.entries(defaults).flatMap(([path, words]) =>
      words.flatMap((text) =>
        text !== undefined && /€\d|\d\.\d/.test(text.replace(/doi \S+/g, '')) ? [`${path}: ${text}`] : [],
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('what a form says of a default', () => {
  test('is in the language that is spoken', async () => {
    expect(defaultAt('prices.rent').label).toBe('Micro-depot rent');
    await speakIn('de');
    expect(defaultAt('prices.rent')).toMatchObject({ label: 'Miete des Mikro-Depots', unit: '€/m²/Monat', value: 15 });
    expect(knownOf('rules.afterFailed').usual).toContain('erreichbare Paketstation');
    expect(withUnit('1', 1, defaultAt('days.measured').unit)).toBe('1 Tag');
    expect(withUnit('2', 2, defaultAt('days.measured').unit)).toBe('2 Tage');
  });

  test('is found by its German words', async () => {
    await speakIn('de');
    expect(isFound('prices.rent', 'miete')).toBe(true);
    expect(isFound('rules.door.parkingVanCentre', 'parkplatzsuche zentrum')).toBe(true);
    expect(isFound('prices.rent', 'paketstation')).toBe(false);
  });
});
