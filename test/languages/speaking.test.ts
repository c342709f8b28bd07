import { afterEach, describe, expect, test } from 'vitest';
import { decimal, duration, euros, range, signedEuros, signedPoints, THIN, weekday } from '../../src/base/format.ts';
import { phrases, spoken } from '../../src/base/language.ts';
import { LANGUAGES, speakIn } from '../../src/languages/speaking.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { words } from '../../src/ui/words.ts';
import { sourceFiles, withoutComments } from '../architecture/source-files.ts';

afterEach(() => speakIn('en'));

describe('numbers in German', () => {
  test('have a decimal comma, the euro behind, and the same thin spaces', async () => {
    await speakIn('de');
    expect(decimal(12345.6, 1)).toBe(`12${THIN}345,6`);
    expect(euros(-0.26)).toBe(`−0,26${THIN}€`);
    expect(signedEuros(0.04)).toBe(`+0,04${THIN}€`);
    expect(signedPoints(0.0131)).toBe(`+1,3${THIN}Punkte`);
    expect(range(1.3, 1.42)).toBe('1,30 bis 1,42');
    expect(duration(150)).toBe(`2,5${THIN}h`);
    expect(duration(2880)).toBe(`2${THIN}Tage`);
    expect(weekday(1, 0)).toBe('Di');
  });

  test('are the same in lessons as at the desk', async () => {
    for (const name of LANGUAGES) {
      await speakIn(name);
      const { number, measure } = lessonLanguage();
      for (const value of [0, -0.004, 0.26, -3.5, 1234.5, 12345.6, -123456]) {
        expect(number(value, 1)).toBe(decimal(value, 1));
        expect(measure('euro', value)).toBe(euros(value, Math.abs(value) >= 100 ? 0 : 2));
      }
    }
  });
});

describe('a language', () => {
  test('is chosen from those that have a file, and English where there is none', async () => {
    expect(LANGUAGES).toEqual(['en', 'de']);
    await speakIn('de');
    expect(spoken()).toBe('de');
    await speakIn('fr');
    expect(spoken()).toBe('en');
    expect(euros(2.84)).toBe('€2.84');
  });

  test('changes the words of the desk and of the lessons', async () => {
    await speakIn('de');
    expect(words.page.skipToPanel).toBe('Zu den Ergebnissen springen');
    expect(lessonLanguage().words.place).toBe('Wetten');
    expect(lessonLanguage().say({ en: 'street', de: 'Straße' })).toBe('Straße');
  });
});

test('phrases are English until they are translated, and again when English is spoken', async () => {
  const greeting = phrases({ hail: (name: string) => `Hello ${name}` });
  expect(greeting().hail('Ada')).toBe('Hello Ada');
  greeting.translate({ hail: (name) => `Hallo ${name}` });
  expect(greeting().hail('Ada')).toBe('Hallo Ada');
  await speakIn('en');
  expect(greeting().hail('Ada')).toBe('Hello Ada');
});

test('all phrases are sections of a language, each in one line', () => {
  const spoken = ['page', 'work', 'brought', 'later']
    .map((name) => sourceFiles('src/languages').find(({ path }) => path === `src/languages/${name}-sections.ts`)?.text)
    .join('');
  const all = sourceFiles('src').flatMap(({ text }) =>
    [...text.matchAll(/^export const (\w+) = phrases\(/gm)].map(([, name]) => name as string),
  );
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((name) => !new RegExp(`: ${name}\\b`).test(spoken))).toEqual([]);
});

test('what the page shows is put together with words of its language, not with English ones', () => {
  const glued = ['src/app', 'src/charts', 'src/map', 'src/ui']
    .flatMap((folder) => sourceFiles(folder))
    .filter(({ path }) => !/words-en|phrases|-words\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\} (?:to|and|of|by|or|in|at|from|with|the|per|less) \$\{/g)].map(
        ([part]) => `${path}: ${part}`,
      ),
    );
  expect(glued).toEqual([]);
});

test('the page asks for its words in the language that is spoken, never for the English ones', () => {
  const english = sourceFiles('src/ui')
    .filter(({ path }) => !/\/words(-en)?(-\w+)?\.ts$/.test(path))
    .filter(({ imports }) => imports.some(({ target }) => /\/words-en(?!-lesson)/.test(target)));
  expect(english.map(({ path }) => path)).toEqual([]);
});
