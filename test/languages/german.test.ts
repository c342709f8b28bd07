// Every word of the German file against its English one: another text, the same arguments.
import { describe, expect, test } from 'vitest';
import { faultPhrases } from '../../src/app/fault-words.ts';
import { newNames } from '../../src/app/new-names.ts';
import { problemPhrases } from '../../src/base/problem.ts';
import {
  comparisonPhrases,
  latenessPhrases,
  pointsPhrases,
  tenthsPhrases,
  tierPhrases,
} from '../../src/charts/comparison-phrases.ts';
import { activityPhrases, causesPhrases, hoursPhrases, toursPhrases } from '../../src/charts/day-phrases.ts';
import { differencePhrases, tornadoPhrases } from '../../src/charts/difference-phrases.ts';
import { budgetPhrases } from '../../src/economics/budget-phrases.ts';
import { poolingPhrases, sensitivityPhrases } from '../../src/experiment/answer-phrases.ts';
import { placePhrases } from '../../src/experiment/place-words.ts';
import { sentencePhrases } from '../../src/experiment/sentence-phrases.ts';
import { warningPhrases } from '../../src/experiment/warning-phrases.ts';
import { language as german } from '../../src/languages/de.ts';
import { causeNames } from '../../src/metrics/cause-names.ts';
import { fieldPhrases } from '../../src/model/field-phrases.ts';
import { damagePhrases } from '../../src/network/damage-phrases.ts';
import { extractPhrases } from '../../src/network/extract-phrases.ts';
import { importPhrases } from '../../src/network/import-phrases.ts';
import { demandPhrases } from '../../src/persistence/demand-phrases.ts';
import { lessonPhrases } from '../../src/persistence/lesson-phrases.ts';
import { linkPhrases } from '../../src/persistence/link-phrases.ts';
import { placeNames } from '../../src/persistence/place-names.ts';
import { readingPhrases } from '../../src/persistence/reading-phrases.ts';
import { referencePhrases } from '../../src/persistence/reference-phrases.ts';
import { sizePhrases } from '../../src/persistence/size-phrases.ts';
import { tablePhrases } from '../../src/persistence/table-phrases.ts';
import { serverPhrases } from '../../src/service/server-phrases.ts';
import { viewPhrases } from '../../src/service/view-phrases.ts';
import { words } from '../../src/ui/words-en.ts';
import { lessonWords } from '../../src/ui/words-en-lesson.ts';
import { englishIn } from './stop-words.ts';

/** Reads the same in both languages: names, units, signs, words that German shares with English. */
const SAME = new Set(
  'Doorstep JSON Depot Name Budgets Tour Link Radius West Codes CO₂ CO2 m m² min km kg l h g € % ? Esc [ ] . ← → + − … f'.split(
    ' ',
  ),
);
const isShared = (text: string): boolean =>
  text.split(/[\s×·:,/()]+/).every((word) => /^\d*$/.test(word) || SAME.has(word));

type Tree = string | ((...given: never[]) => string) | { readonly [key: string]: Tree };

interface Pair {
  readonly path: string;
  readonly english: unknown;
  readonly translated: unknown;
}

function pairsOf(english: unknown, translated: unknown, path: string): Pair[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, translated }];
  return Object.entries(english as { readonly [key: string]: Tree }).flatMap(([key, one]) =>
    pairsOf(one, (translated as { readonly [key: string]: Tree } | undefined)?.[key], `${path}.${key}`),
  );
}

/** What folders below the desk say; read while English is spoken. */
const LOWER = {
  comparison: comparisonPhrases(),
  points: pointsPhrases(),
  tiers: tierPhrases(),
  tenths: tenthsPhrases(),
  lateness: latenessPhrases(),
  difference: differencePhrases(),
  tornado: tornadoPhrases(),
  hours: hoursPhrases(),
  causes: causesPhrases(),
  tours: toursPhrases(),
  activity: activityPhrases(),
  sentence: sentencePhrases(),
  sensitivity: sensitivityPhrases(),
  pooling: poolingPhrases(),
  warnings: warningPhrases(),
  budgets: budgetPhrases(),
  places: placePhrases(),
  views: viewPhrases(),
  sizes: sizePhrases(),
  names: newNames(),
  faults: faultPhrases(),
};

const PROBLEMS = {
  line: problemPhrases(),
  fields: fieldPhrases(),
  reading: readingPhrases(),
  references: referencePhrases(),
};
const FILES = {
  tables: tablePhrases(),
  demand: demandPhrases(),
  links: linkPhrases(),
  lessons: lessonPhrases(),
  damage: damagePhrases(),
  extract: extractPhrases(),
  report: importPhrases(),
  server: serverPhrases(),
  names: placeNames(),
};

/** Lists that each language has for itself: what is searched for, what is plural. */
const OWN = /^desk\.(assumptions\.(singulars|synonyms)|belief\.(quantity|remark)|twin\.keys\.\d\.0$)/;
const pairs = [
  ...pairsOf(words, german.desk, 'desk'),
  ...pairsOf(lessonWords, german.lesson, 'lesson'),
  ...pairsOf(causeNames(), german.causes, 'causes'),
  ...pairsOf(PROBLEMS, german.problems, 'problems'),
  ...pairsOf(FILES, german.files, 'files'),
  ...pairsOf(LOWER, { ...german.charts, ...german.answers, ...german.work, ...german.app }, 'lower'),
].filter(({ path }) => !OWN.test(path));

/** What may be given as the argument of a place: a number, a text, a list; each can be found again in what is said. */
const kindsAt = (place: number): readonly unknown[] => [
  7011 + 10 * place,
  `Given${place}`,
  [`First${place}`, `Second${place}`],
];
const found = (said: string): string[] =>
  [...new Set(said.toLowerCase().match(/70\d1|(given|first|second)\d/g) ?? [])].sort();

/** What a function says of every choice of arguments that both take: not where it expects a word of a few. */
function sayings(english: (...given: unknown[]) => unknown, translated: (...given: unknown[]) => unknown) {
  let given: unknown[][] = [[]];
  for (let place = 0; place < english.length; place++)
    given = given.flatMap((before) => kindsAt(place).map((kind) => [...before, kind]));
  return given.flatMap((one) => {
    try {
      const said = english(...one);
      const other = String(translated(...one));
      const isTaken = typeof said === 'string' && !/undefined|NaN/.test(said + other);
      return isTaken ? [{ said, translated: other }] : [];
    } catch {
      return [];
    }
  });
}

describe('the German words', () => {
  test('hold no English ones', () => {
    const english = pairs.flatMap(({ path, english: source, translated }) => {
      const texts =
        typeof translated === 'string'
          ? [translated]
          : sayings(source as never, translated as never).map((one) => one.translated);
      return texts
        .map((text) => text.replace(/(Given|First|Second)\d/g, ''))
        .filter(englishIn)
        .slice(0, 1)
        .map((text) => `${path}: ${text}`);
    });
    expect(english).toEqual([]);
  });

  test('are others than the English ones', () => {
    const same = pairs.filter(
      ({ english, translated }) => typeof english === 'string' && english === translated && !isShared(english),
    );
    expect(same.map(({ path, english }) => `${path}: ${english}`)).toEqual([]);
  });

  test('are there, each a text or a sentence as the English one is', () => {
    const odd = pairs.filter(
      ({ english, translated }) => typeof english !== typeof translated || (translated === '' && english !== ''),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('say what they are given, as the English sentences do', () => {
    const functions = pairs.filter(({ english }) => typeof english === 'function');
    expect(functions.length).toBeGreaterThan(100);
    const wrong = functions.flatMap(({ path, english, translated }) =>
      sayings(english as never, translated as never)
        .filter((one) => found(one.said).join() !== found(one.translated).join())
        .map((one) => `${path}: ${one.said} / ${one.translated}`)
        .slice(0, 1),
    );
    expect(wrong).toEqual([]);
  });

  test('make other sentences than the English ones', () => {
    const same = pairs.flatMap(({ path, english, translated }) =>
      typeof english !== 'function'
        ? []
        : sayings(english as never, translated as never)
            .filter(
              ({ said, translated: other }) =>
                said === other && !isShared(said.replace(/(Given|First|Second)\d|[+−€:“”]/g, ' ')),
            )
            .map(({ said }) => `${path}: ${said}`)
            .slice(0, 1),
    );
    expect(same).toEqual([]);
  });

  test('use no English quotation marks and no hyphen where a minus belongs', () => {
    const texts = pairs.flatMap(({ path, translated }) =>
      typeof translated === 'string' && /“[^“]*”|(^|\s)-\d/.test(translated) ? [path] : [],
    );
    expect(texts).toEqual([]);
  });
});
