// Every word of the German file against its English one: another text, the same arguments.
import { describe, expect, test } from 'vitest';
import { later } from '../../src/languages/de/later.ts';
import { language as first } from '../../src/languages/de.ts';
import { laterSections } from '../../src/languages/later-sections.ts';
import { pageSections } from '../../src/languages/page-sections.ts';
import type { Sections } from '../../src/languages/sections.ts';
import { words as firstWords } from '../../src/ui/words-en.ts';
import { laterWords } from '../../src/ui/words-en-later.ts';
import { englishIn } from './stop-words.ts';

/** Reads the same in both languages: names, units, signs, words that German shares with English. */
const SAME = new Set(
  'Doorstep JSON Arena Depot Name Budgets Tour Link Radius West Codes CO₂ CO2 m m² min km kg l h g € % ? Esc [ ] . ← → + − … f'.split(
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
function englishOf(sections: Sections): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    Object.entries(sections).map(([name, one]) => [name, typeof one === 'function' ? one() : englishOf(one)]),
  );
}

/** Lists that each language has for itself: what is searched for, what is plural. */
const OWN = /^desk\.(assumptions\.(singulars|synonyms)|belief\.(quantity|remark)|twin\.keys\.\d\.0$)/;
const german = { ...first, ...later, desk: { ...first.desk, ...later.desk } };
const words = { ...firstWords, ...laterWords };
const { catalogue: _, ...sections } = { ...pageSections, ...laterSections };
const pairs = [
  ...pairsOf(words, german.desk, 'desk'),
  ...Object.entries(englishOf(sections)).flatMap(([name, english]) =>
    pairsOf(english, german[name as keyof typeof german], name),
  ),
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
